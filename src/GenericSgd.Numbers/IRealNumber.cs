using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace GenericSgd.Numbers;

/// <summary>What <see cref="INumber{TSelf}"/> asks of every real number type alike, written once. A type gives its arithmetic, its comparison and one
/// parser.</summary>
/// <typeparam name="TSelf">The number type.</typeparam>
public interface IRealNumber<TSelf> : INumber<TSelf>, ISignedNumber<TSelf>
    where TSelf : struct, IRealNumber<TSelf>
{
    static int INumberBase<TSelf>.Radix => 2;

    static TSelf IAdditiveIdentity<TSelf, TSelf>.AdditiveIdentity => TSelf.Zero;

    static TSelf IMultiplicativeIdentity<TSelf, TSelf>.MultiplicativeIdentity => TSelf.One;

    static TSelf ISignedNumber<TSelf>.NegativeOne => -TSelf.One;

    static bool INumberBase<TSelf>.IsCanonical(TSelf value) => true;

    static bool INumberBase<TSelf>.IsComplexNumber(TSelf value) => false;

    static bool INumberBase<TSelf>.IsImaginaryNumber(TSelf value) => false;

    static bool INumberBase<TSelf>.IsRealNumber(TSelf value) => !TSelf.IsNaN(value);

    static bool INumberBase<TSelf>.IsPositive(TSelf value) => !TSelf.IsNegative(value);

    static bool INumberBase<TSelf>.IsPositiveInfinity(TSelf value) => TSelf.IsInfinity(value) && !TSelf.IsNegative(value);

    static bool INumberBase<TSelf>.IsNegativeInfinity(TSelf value) => TSelf.IsInfinity(value) && TSelf.IsNegative(value);

    static bool INumberBase<TSelf>.IsEvenInteger(TSelf value) => TSelf.IsInteger(value) && TSelf.IsZero(value % (TSelf.One + TSelf.One));

    static bool INumberBase<TSelf>.IsOddInteger(TSelf value) => TSelf.IsInteger(value) && !TSelf.IsZero(value % (TSelf.One + TSelf.One));

    static int INumber<TSelf>.Sign(TSelf value)
    {
        if (TSelf.IsNaN(value))
            throw new ArithmeticException("NaN has no sign.");

        return TSelf.IsZero(value) ? 0 : TSelf.IsNegative(value) ? -1 : 1;
    }

    static TSelf INumberBase<TSelf>.MaxMagnitude(TSelf x, TSelf y) => TSelf.IsNaN(x) ? x : TSelf.IsNaN(y) ? y : Larger(x, y);

    static TSelf INumberBase<TSelf>.MaxMagnitudeNumber(TSelf x, TSelf y) => TSelf.IsNaN(x) ? y : TSelf.IsNaN(y) ? x : Larger(x, y);

    static TSelf INumberBase<TSelf>.MinMagnitude(TSelf x, TSelf y) => TSelf.IsNaN(x) ? x : TSelf.IsNaN(y) ? y : Smaller(x, y);

    static TSelf INumberBase<TSelf>.MinMagnitudeNumber(TSelf x, TSelf y) => TSelf.IsNaN(x) ? y : TSelf.IsNaN(y) ? x : Smaller(x, y);

    static TSelf INumberBase<TSelf>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) =>
        TSelf.TryParse(s, style, provider, out var result) ? result : throw new FormatException($"'{s}' is not a number.");

    static TSelf INumberBase<TSelf>.Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TSelf.Parse(s.AsSpan(), style, provider);
    }

    static bool INumberBase<TSelf>.TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s.AsSpan(), style, provider, out result);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TSelf.Parse(s, Style, provider);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryParse(s, Style, provider, out result);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => ((TSelf)this).CompareTo(other),
        _ => throw new ArgumentException($"Can only be compared with another {typeof(TSelf).Name}.", nameof(obj)),
    };

    /// <summary>What parsing accepts where the caller names no style: sign, decimal point, exponent, thousands, white space around, as double does.</summary>
    internal static NumberStyles Style => NumberStyles.Float | NumberStyles.AllowThousands;

    internal static TSelf Larger(TSelf x, TSelf y) => Pick(x, y, TSelf.Abs(x).CompareTo(TSelf.Abs(y)), TSelf.IsNegative(x));

    internal static TSelf Smaller(TSelf x, TSelf y) => Pick(x, y, TSelf.Abs(y).CompareTo(TSelf.Abs(x)), !TSelf.IsNegative(x));

    internal static TSelf Pick(TSelf x, TSelf y, int order, bool preferSecond) => order > 0 || (order == 0 && !preferSecond) ? x : y;
}
