using System.Numerics;

namespace GenericSgd.Readers;

/// <summary>Says in fields of a CSV file what was predicted for one row.</summary>
/// <param name="predictions">The numbers that were predicted.</param>
/// <param name="fields">A field for each new column; each is to be written.</param>
/// <typeparam name="T">The number type.</typeparam>
public delegate void DescribeRow<T>(ReadOnlySpan<T> predictions, Span<string> fields)
    where T : INumber<T>;
