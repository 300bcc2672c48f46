using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Encoding;

/// <summary>One way of writing numbers as bytes.</summary>
abstract class NumberLayout<T>
    where T : INumber<T>
{
    /// <summary>How many numbers the bytes hold.</summary>
    public abstract int Count(ReadOnlySpan<byte> bytes);

    public abstract void Write(ReadOnlySpan<T> numbers, IBufferWriter<byte> output);

    public abstract void Read(ReadOnlySpan<byte> bytes, Span<T> numbers);

    public static NumberLayout<T> Choose() =>
        RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? new TextLayout<T>()
        : typeof(T) == typeof(decimal) ? (NumberLayout<T>)(object)new DecimalLayout()
        : new MemoryLayout<T>();
}
