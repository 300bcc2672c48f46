using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Encoding;

/// <summary>A number as text that is stored: read back and compared before it is called written, or its bytes, or its exact digits.</summary>
/// <remarks><c>0x</c> and hexadecimal digits are the bytes of <see cref="NumberCodec{T}"/>; <c>=</c> and a literal are the exact digits. Anything else is the
/// type's own text.</remarks>
static class NumberText
{
    const string Bytes = "0x";
    const char Digits = '=';

    /// <exception cref="ArgumentException">The type has neither a text, nor bytes, nor digits that give the number again.</exception>
    internal static string Write<T>(T number)
        where T : INumber<T>
    {
        var text = ExactConvert.ToText(number);
        if (NumberKind<T>.Value != NumberKind.Other || IsSame(number, text))
            return text;
        var bytes = RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? null : Bytes + Convert.ToHexString(NumberCodec<T>.ToBytes([number]));
        if (bytes is not null && IsSame(number, bytes))
            return bytes;
        var digits = PlaceDigits.TryRead(number, out var exact) ? Digits + new Real(exact).ToString() : null;
        return digits is not null && IsSame(number, digits) ? digits : throw new ArgumentException(
            $"A {NumberName.Of<T>()} does not read back from its text, {text}, nor from its digits: what would be saved is another number, so it is not saved. "
            + "Let its ToString write what its Parse reads back to the same number.", nameof(number));
    }

    /// <summary>Reads what <see cref="Write{T}"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    /// <exception cref="OverflowException">The number is beyond the type, which has no infinity.</exception>
    internal static T Read<T>(string text)
        where T : INumber<T>
    {
        if (NumberKind<T>.Value != NumberKind.Other)
            return ExactConvert.FromText<T>(text);
        if (text.StartsWith(Bytes, StringComparison.Ordinal) && !RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            return OfBytes<T>(text);
        if (text.StartsWith(Digits))
            return OwnDigits<T>.From(Real.Parse(text.AsSpan(1)).Value);
        return ExactConvert.FromText<T>(text);
    }

    static T OfBytes<T>(string text)
        where T : INumber<T>
    {
        try
        {
            var number = new T[1];
            NumberCodec<T>.Read(Convert.FromHexString(text.AsSpan(Bytes.Length)), number);
            return number[0];
        }
        catch (InvalidDataException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    // A newline ends a number in a list of texts.
    static bool IsSame<T>(T number, string text)
        where T : INumber<T>
    {
        try
        {
            return !text.Contains('\n', StringComparison.Ordinal) && Read<T>(text) is var read && (read == number || (T.IsNaN(read) && T.IsNaN(number)));
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }
}
