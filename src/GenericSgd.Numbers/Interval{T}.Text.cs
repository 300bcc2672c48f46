using System.Globalization;
using System.Numerics;
using GenericSgd.Numbers.Digits;
using GenericSgd.Numbers.Rounding;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>
/// Text and conversions. <c>[1.5, 2]</c> are two bounds, each as the text of <typeparamref name="T"/>, and they read back as the same bounds. A text without
/// brackets is one exact number: <c>0.1</c> reads as the tightest interval that holds one tenth. An interval of one number is printed without brackets
/// where that reads back as it. A built-in number of another type converts to the tightest interval that holds it, any other type's number to its
/// nearest one with the neighbours on both sides.
/// </content>
public readonly partial struct Interval<T>
{
    const string Between = ", ";

    /// <summary>Reads <c>[low, high]</c> or one number, which the result holds.</summary>
    /// <param name="s">The text.</param>
    /// <param name="style">What is allowed in each number.</param>
    /// <param name="provider">The culture; null is the current one.</param>
    /// <param name="result">The interval; 0 if the text is none.</param>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Interval<T> result)
    {
        var text = s.Trim();
        result = T.Zero;
        return text.StartsWith('[') ? TryReadBounds(text, style, provider, ref result) : TryReadNumber(text, style, provider, ref result);
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    /// <summary>The bounds as text.</summary>
    /// <param name="format">The format of both bounds.</param>
    /// <param name="formatProvider">The culture of both bounds.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var (low, high) = (Low.ToString(format, formatProvider), High.ToString(format, formatProvider));
        return Low.Equals(High) && low == high && IsWholeText(low, formatProvider) ? low : $"[{low}{Between}{high}]";
    }

    bool IsWholeText(string text, IFormatProvider? provider) =>
        !T.IsFinite(Low) || (Literal.TryRead(text, provider, out var literal) && ExactConvert.ToReal(Low) == literal);

    static bool TryReadBounds(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider? provider, ref Interval<T> result)
    {
        var split = text.IndexOf(Between);
        if (split < 0 || text[^1] != ']'
            || !Inner.TryParse<T>(text[1..split], style, provider, out var low)
                || !Inner.TryParse<T>(text[(split + Between.Length)..^1], style, provider, out var high) || low > high)
        {
            return false;
        }

        result = new Interval<T>(low, high, true);
        return true;
    }

    static bool TryReadNumber(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider? provider, ref Interval<T> result)
    {
        if (!Inner.TryParse<T>(text, style, provider, out var nearest))
        {
            return false;
        }

        try
        {
            // -0 has no literal; a text that is no literal was rounded to who knows which side.
            result = T.IsZero(nearest) && T.IsNegative(nearest) && Literal.TryRead(text, provider, out var zero) && zero == 0 ? nearest
                : Literal.TryRead(text, provider, out var literal) ? Of(literal)
                : T.IsFinite(nearest) ? Outward(nearest, Side.Unknown)
                : nearest;
            return true;
        }
        catch (OverflowException)
        {
            // Above the largest number of a type without infinity nothing bounds it.
            return false;
        }
    }

    static bool INumberBase<Interval<T>>.TryConvertFromChecked<TOther>(TOther value, out Interval<T> result) => Holding(value, T.CreateChecked, out result);

    static bool INumberBase<Interval<T>>.TryConvertFromSaturating<TOther>(TOther value, out Interval<T> result) =>
        Clamped(value, T.CreateSaturating, out result);

    static bool INumberBase<Interval<T>>.TryConvertFromTruncating<TOther>(TOther value, out Interval<T> result) =>
        Clamped(value, T.CreateTruncating, out result);

    // A number beyond a type without infinity has no interval that holds it: the end of the range stands for it, as in that type.
    static bool Clamped<TOther>(TOther value, Func<TOther, T> convert, out Interval<T> result)
        where TOther : INumberBase<TOther>
    {
        try
        {
            return Holding(value, convert, out result);
        }
        catch (OverflowException)
        {
            result = Nearest(value, convert);
            return true;
        }
    }

    static bool Holding<TOther>(TOther value, Func<TOther, T> convert, out Interval<T> result)
        where TOther : INumberBase<TOther>
    {
        var nearest = Nearest(value, convert);
        result = typeof(TOther) == typeof(T) || !T.IsFinite(nearest) || !TOther.IsFinite(value) ? nearest
            : !Literal.TryOf(value, out var literal) ? Outward(nearest, Side.Unknown)
            : TOther.IsZero(value) ? nearest
            : Of(literal);
        return true;
    }

    static T Nearest<TOther>(TOther value, Func<TOther, T> convert)
    {
        try
        {
            return convert(value);
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException)
        {
            return Inner.Converted<TOther, T>(value, exception);
        }
    }
}
