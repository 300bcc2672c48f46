using System.Numerics;
using GenericSgd.Data;

namespace GenericSgd.Readers;

/// <summary>A data set, and what happened while it was read.</summary>
/// <param name="Data">The rows.</param>
/// <param name="Summary">Counts of what was read, dropped and replaced.</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record ReadResult<T>(Dataset<T> Data, ReadSummary Summary)
    where T : INumber<T>;
