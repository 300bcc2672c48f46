using System.Buffers;
using System.Numerics;
using System.Text;

namespace GenericSgd.Numerics.Encoding;

/// <summary>The text of each number in UTF-8, followed by a newline; each is read back before it counts as written, see <see cref="NumberText"/>.</summary>
sealed class TextLayout<T> : NumberLayout<T>
    where T : INumber<T>
{
    const byte Newline = (byte)'\n';

    public override int Count(ReadOnlySpan<byte> bytes) => bytes.IsEmpty || bytes[^1] == Newline
        ? bytes.Count(Newline)
        : throw new InvalidDataException($"{bytes.Length} bytes end within number {bytes.Count(Newline)}: each ends with a newline.");

    public override void Write(ReadOnlySpan<T> numbers, IBufferWriter<byte> output)
    {
        foreach (var number in numbers)
        {
            System.Text.Encoding.UTF8.GetBytes(NumberText.Write(number), output);
            output.Write([Newline]);
        }
    }

    public override void Read(ReadOnlySpan<byte> bytes, Span<T> numbers)
    {
        if (Count(bytes) != numbers.Length)
            throw new InvalidDataException($"The text holds {Count(bytes)} numbers of {NumberName.Shown<T>()}, not {numbers.Length}.");

        for (var i = 0; i < numbers.Length; i++)
        {
            var end = bytes.IndexOf(Newline);
            numbers[i] = ReadOne(System.Text.Encoding.UTF8.GetString(bytes[..end]), i);
            bytes = bytes[(end + 1)..];
        }
    }

    static T ReadOne(string text, int index)
    {
        try
        {
            return NumberText.Read<T>(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new InvalidDataException($"Number {index} is no {NumberName.Shown<T>()}: '{text}'.", e);
        }
    }
}
