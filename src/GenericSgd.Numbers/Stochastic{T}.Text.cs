using System.Globalization;
using System.Numerics;
using GenericSgd.Numbers.Digits;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>
/// Text and conversions. <c>1.5 | 1.5 | 1.25</c> are three samples, each as the text of <typeparamref name="T"/>, and they read back as the same samples. One
/// number alone is exact: <c>0.1</c> is rounded at random where <typeparamref name="T"/> does not have it. Samples that are all the same are printed as
/// one number where that reads back as them. A built-in number of another type is rounded at random too.
/// </content>
public readonly partial struct Stochastic<T>
{
    const string Between = " | ";

    /// <summary>Reads three samples or one number.</summary>
    /// <param name="s">The text.</param>
    /// <param name="style">What is allowed in each number.</param>
    /// <param name="provider">The culture; null is the current one.</param>
    /// <param name="result">The number; 0 if the text is none.</param>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Stochastic<T> result)
    {
        var text = s.Trim();
        result = T.Zero;
        if (text.IndexOf(Between) is var split && split < 0)
            return TryReadNumber(text, style, provider, ref result);

        var rest = text[(split + Between.Length)..];
        var second = rest.IndexOf(Between);
        if (second < 0 || !Inner.TryParse<T>(text[..split], style, provider, out var first)
            || !Inner.TryParse<T>(rest[..second], style, provider, out var middle)
            || !Inner.TryParse<T>(rest[(second + Between.Length)..], style, provider, out var last))
        {
            return false;
        }

        result = new Stochastic<T>(first, middle, last);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    /// <summary>The samples as text.</summary>
    /// <param name="format">The format of each.</param>
    /// <param name="formatProvider">The culture of each.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var (first, second, third) =
            (_first.ToString(format, formatProvider), _second.ToString(format, formatProvider), _third.ToString(format, formatProvider));
        return IsIdenticalTo(_first) && first == second && first == third && IsWholeText(first, formatProvider)
            ? first
            : string.Join(Between, first, second, third);
    }

    bool IsWholeText(string text, IFormatProvider? provider) =>
        !T.IsFinite(_first) || (Literal.TryRead(text, provider, out var literal) && ExactConvert.ToReal(_first) == literal);

    static bool TryReadNumber(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider? provider, ref Stochastic<T> result)
    {
        if (!Inner.TryParse<T>(text, style, provider, out var nearest))
        {
            return false;
        }

        // -0 has no literal; a text that is no literal stays as it was read.
        var isMinusZero = T.IsZero(nearest) && T.IsNegative(nearest);
        result = !isMinusZero && Literal.TryRead(text, provider, out var literal) ? Of(literal) : nearest;
        return true;
    }

    static bool INumberBase<Stochastic<T>>.TryConvertFromChecked<TOther>(TOther value, out Stochastic<T> result) =>
        Near(value, T.CreateChecked(value), out result);

    static bool INumberBase<Stochastic<T>>.TryConvertFromSaturating<TOther>(TOther value, out Stochastic<T> result) =>
        Near(value, T.CreateSaturating(value), out result);

    static bool INumberBase<Stochastic<T>>.TryConvertFromTruncating<TOther>(TOther value, out Stochastic<T> result) =>
        Near(value, T.CreateTruncating(value), out result);

    // The runtime's conversion to decimal keeps 15 digits of a double: the literal has them all.
    static bool Near<TOther>(TOther value, T converted, out Stochastic<T> result)
        where TOther : INumberBase<TOther>
    {
        result = converted;
        if (typeof(TOther) == typeof(T) || !T.IsFinite(converted) || T.IsZero(converted) || !Literal.TryOf(value, out var literal))
        {
            return true;
        }

        try
        {
            result = Of(literal);
        }
        catch (OverflowException)
        {
            // Beyond a type without infinity: the end of the range, as it was converted.
        }

        return true;
    }
}
