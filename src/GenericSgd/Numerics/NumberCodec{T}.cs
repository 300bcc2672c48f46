using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Encoding;

namespace GenericSgd.Numerics;

/// <summary>
/// Numbers as bytes and back, for saving and for fingerprints: the same bytes on every machine.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Half, float, double, BFloat16 and the integers: their bits, lowest byte first.</item>
/// <item>decimal: 16 bytes, the four words of <see cref="decimal.GetBits(decimal)"/> in its order (low, middle, high, flags), each lowest byte
/// first. 1.0m and 1.00m differ.</item>
/// <item>Any other type without references: its memory. On a big-endian machine, where that would be other bytes, it throws
/// <see cref="PlatformNotSupportedException"/>. A type with padding between its fields has no fixed bytes. Decimals in it, at any depth, are looked at before
/// they are read.</item>
/// <item>A type with references: the text of <see cref="ExactConvert.ToText{T}"/> in UTF-8, each number followed by a newline. It is read back before it counts
/// as written; where it gives another number, <c>=</c> and the exact digits are written.</item>
/// </list>
/// </remarks>
public static class NumberCodec<T>
    where T : INumber<T>
{
    static readonly NumberLayout<T> Layout = NumberLayout<T>.Choose();

    /// <summary>float, double, half, decimal, or the type's full name, as <c>GenericSgd.Numbers.Dual&lt;double&gt;</c>.</summary>
    public static string Name => NumberName.Of<T>();

    /// <summary>The safetensors name of the bytes: F16, F32, F64, BF16, I8..I64, U8..U64; U8 for a type that safetensors does not know.</summary>
    public static string SafetensorsTag { get; } = SafetensorsTags.Of(typeof(T));

    /// <summary>Bytes per number, or null where numbers are written as text.</summary>
    public static int? BytesPerNumber => RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? null : Unsafe.SizeOf<T>();

    /// <summary>Appends the bytes of <paramref name="numbers"/> to <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentException">A number of a type with references reads back neither from its text nor from its digits.</exception>
    public static void Write(ReadOnlySpan<T> numbers, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Layout.Write(numbers, output);
    }

    /// <summary>The bytes of <paramref name="numbers"/>.</summary>
    public static byte[] ToBytes(ReadOnlySpan<T> numbers)
    {
        var output = new ArrayBufferWriter<byte>();
        Layout.Write(numbers, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads <paramref name="bytes"/> into <paramref name="numbers"/>, which it must fill exactly.</summary>
    /// <exception cref="InvalidDataException">Too few or too many bytes, or bytes that are no number; the message says which number.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, Span<T> numbers) => Layout.Read(bytes, numbers);

    /// <summary>Reads all numbers that <paramref name="bytes"/> hold.</summary>
    /// <exception cref="InvalidDataException">The bytes end within a number, or are no number; the message says which number.</exception>
    public static T[] FromBytes(ReadOnlySpan<byte> bytes)
    {
        var numbers = new T[Layout.Count(bytes)];
        Layout.Read(bytes, numbers);
        return numbers;
    }
}
