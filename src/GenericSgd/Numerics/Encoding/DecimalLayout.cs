using System.Buffers;
using System.Buffers.Binary;
using GenericSgd.Numerics.Decimals;

namespace GenericSgd.Numerics.Encoding;

/// <summary>
/// decimal: four words of 32 bits: low, middle and high of the integer, then flags (sign in bit 31, scale 0..28 in bits 16-23, nothing else).
/// </summary>
sealed class DecimalLayout : NumberLayout<decimal>
{
    const int Size = 16, Words = 4;

    public override int Count(ReadOnlySpan<byte> bytes) => bytes.Length % Size == 0
        ? bytes.Length / Size
        : throw new InvalidDataException($"{bytes.Length} bytes end within number {bytes.Length / Size}: decimal takes {Size} bytes each.");

    public override void Write(ReadOnlySpan<decimal> numbers, IBufferWriter<byte> output)
    {
        Span<int> words = stackalloc int[Words];
        foreach (var number in numbers)
        {
            decimal.GetBits(number, words);
            var bytes = output.GetSpan(Size);
            for (var i = 0; i < Words; i++)
                BinaryPrimitives.WriteInt32LittleEndian(bytes[(4 * i)..], words[i]);

            output.Advance(Size);
        }
    }

    public override void Read(ReadOnlySpan<byte> bytes, Span<decimal> numbers)
    {
        if (Count(bytes) != numbers.Length)
            throw new InvalidDataException($"{bytes.Length} bytes hold {Count(bytes)} numbers of decimal, not {numbers.Length}.");

        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = ReadOne(bytes.Slice(i * Size, Size), i);
    }

    static decimal ReadOne(ReadOnlySpan<byte> bytes, int index)
    {
        var flags = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (!DecimalParts.AreFlags(flags))
            throw new InvalidDataException($"Number {index} is no decimal: its flags are 0x{flags:x8}, which should be a sign and a scale from 0 to 28.");

        return new(
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
            flags < 0,
            (byte)(flags >> 16));
    }
}
