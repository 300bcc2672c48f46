using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Readers;

/// <summary>Reads the text of a field straight into a number type.</summary>
static class CellText
{
    // The runtime takes characters with the number 0 behind a number for nothing.
    internal static CellKind Parse<T>(ReadOnlySpan<char> text, MissingMarks marks, out T value)
        where T : INumber<T>
    {
        value = T.Zero;
        if (marks.HasNumbers && marks.Contains(text))
            return CellKind.Missing;
        if (!TryRead<T>(text, out var parsed) || !T.IsFinite(parsed) || text is [.., '\0'])
        {
            // The runtime knows the blanks of ASCII only; spreadsheets and web pages have others.
            return text.Trim() is var inside && inside.Length < text.Length ? Parse(inside, marks, out value) : marks.Contains(text) ? CellKind.Missing
                : Diagnose<T>(text);
        }

        value = parsed;
        return T.IsZero(parsed) && HasDigitAboveZero(text) ? CellKind.BecameZero : CellKind.Number;
    }

    // A type of a user may have no parser, or one that does not know exponents; then its digits are put together.
    static bool TryRead<T>(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T parsed)
        where T : INumber<T>
    {
        try
        {
            if (T.TryParse(text, NumberStyles.Float, NumberFormatInfo.InvariantInfo, out parsed))
                return true;
        }
        catch (Exception exception) when (!IsBuiltIn<T>() && exception is not OutOfMemoryException)
        {
            parsed = default;
        }

        return !IsBuiltIn<T>() && TryMake(text, out parsed);
    }

    static bool TryMake<T>(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T made)
        where T : INumber<T>
    {
        made = default;
        try
        {
            var known = Real.TryParse(text, out var literal);
            made = known ? literal.To<T>() : default;
            return known;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Whether the text is written as a number: sign, digits, point, exponent. Says nothing about a number type.</summary>
    internal static bool IsNumber(ReadOnlySpan<char> text)
    {
        text = AfterSign(text.Trim());
        var whole = Digits(text);
        text = text[whole..];
        var fraction = 0;
        if (text is ['.', ..])
        {
            fraction = Digits(text[1..]);
            text = text[(fraction + 1)..];
        }

        if (whole + fraction == 0)
            return false;
        if (text is not ['e' or 'E', ..])
            return text.IsEmpty;
        text = AfterSign(text[1..]);
        return !text.IsEmpty && Digits(text) == text.Length;
    }

    static CellKind Diagnose<T>(ReadOnlySpan<char> text)
        where T : INumber<T>
    {
        if (IsNumber(text))
            return Overflows<T>(text) ? CellKind.TooLarge : CellKind.Text;
        var word = AfterSign(text);
        if (word.Equals("nan", StringComparison.OrdinalIgnoreCase))
            return CellKind.NotANumber;
        return word.Equals("inf", StringComparison.OrdinalIgnoreCase) || word.Equals("infinity", StringComparison.OrdinalIgnoreCase) || word is "∞"
            ? CellKind.Infinite
            : CellKind.Text;
    }

    static bool Overflows<T>(ReadOnlySpan<char> text)
        where T : INumber<T>
    {
        try
        {
            return !T.IsFinite(ExactConvert.FromText<T>(text));
        }
        catch (OverflowException)
        {
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    static bool HasDigitAboveZero(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('e', 'E');
        return (exponent < 0 ? text : text[..exponent]).ContainsAnyInRange('1', '9');
    }

    static ReadOnlySpan<char> AfterSign(ReadOnlySpan<char> text) => text is ['+' or '-', ..] ? text[1..] : text;

    static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    static bool IsBuiltIn<T>() => typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half) || typeof(T) == typeof(decimal);
}
