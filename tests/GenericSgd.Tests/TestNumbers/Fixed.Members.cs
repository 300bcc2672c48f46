using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.TestNumbers;

// What INumber<T> asks for besides arithmetic.
/// <content>What the interfaces ask for.</content>
public readonly partial struct Fixed
{
    static Fixed INumberBase<Fixed>.One => new(1L << Bits);

    static Fixed INumberBase<Fixed>.Zero => new(0);

    static int INumberBase<Fixed>.Radix => 2;

    static Fixed IAdditiveIdentity<Fixed, Fixed>.AdditiveIdentity => new(0);

    static Fixed IMultiplicativeIdentity<Fixed, Fixed>.MultiplicativeIdentity => new(1L << Bits);

    static Fixed IUnaryPlusOperators<Fixed, Fixed>.operator +(Fixed value) => value;

    static Fixed IIncrementOperators<Fixed>.operator ++(Fixed value) => value + new Fixed(1L << Bits);

    static Fixed IDecrementOperators<Fixed>.operator --(Fixed value) => value - new Fixed(1L << Bits);

    int IComparable.CompareTo(object? obj) => obj is Fixed other ? Raw.CompareTo(other.Raw) : 1;

    int IComparable<Fixed>.CompareTo(Fixed other) => Raw.CompareTo(other.Raw);

    static Fixed INumberBase<Fixed>.Abs(Fixed value) => new(Math.Abs(value.Raw));

    static bool INumberBase<Fixed>.IsCanonical(Fixed value) => true;

    static bool INumberBase<Fixed>.IsComplexNumber(Fixed value) => false;

    static bool INumberBase<Fixed>.IsEvenInteger(Fixed value) => (value.Raw & ((1L << (Bits + 1)) - 1)) == 0;

    static bool INumberBase<Fixed>.IsFinite(Fixed value) => true;

    static bool INumberBase<Fixed>.IsImaginaryNumber(Fixed value) => false;

    static bool INumberBase<Fixed>.IsInfinity(Fixed value) => false;

    static bool INumberBase<Fixed>.IsInteger(Fixed value) => (value.Raw & ((1L << Bits) - 1)) == 0;

    static bool INumberBase<Fixed>.IsNaN(Fixed value) => false;

    static bool INumberBase<Fixed>.IsNegative(Fixed value) => value.Raw < 0;

    static bool INumberBase<Fixed>.IsNegativeInfinity(Fixed value) => false;

    static bool INumberBase<Fixed>.IsNormal(Fixed value) => value.Raw != 0;

    static bool INumberBase<Fixed>.IsOddInteger(Fixed value) => (value.Raw & ((1L << (Bits + 1)) - 1)) == 1L << Bits;

    static bool INumberBase<Fixed>.IsPositive(Fixed value) => value.Raw >= 0;

    static bool INumberBase<Fixed>.IsPositiveInfinity(Fixed value) => false;

    static bool INumberBase<Fixed>.IsRealNumber(Fixed value) => true;

    static bool INumberBase<Fixed>.IsSubnormal(Fixed value) => false;

    static bool INumberBase<Fixed>.IsZero(Fixed value) => value.Raw == 0;

    static Fixed INumberBase<Fixed>.MaxMagnitude(Fixed x, Fixed y) => new(long.MaxMagnitude(x.Raw, y.Raw));

    static Fixed INumberBase<Fixed>.MaxMagnitudeNumber(Fixed x, Fixed y) => new(long.MaxMagnitude(x.Raw, y.Raw));

    static Fixed INumberBase<Fixed>.MinMagnitude(Fixed x, Fixed y) => new(long.MinMagnitude(x.Raw, y.Raw));

    static Fixed INumberBase<Fixed>.MinMagnitudeNumber(Fixed x, Fixed y) => new(long.MinMagnitude(x.Raw, y.Raw));

    static Fixed INumberBase<Fixed>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => Read(s);

    static Fixed INumberBase<Fixed>.Parse(string s, NumberStyles style, IFormatProvider? provider) => Read(s);

    static Fixed ISpanParsable<Fixed>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Read(s);

    static Fixed IParsable<Fixed>.Parse(string s, IFormatProvider? provider) => Read(s);

    static bool INumberBase<Fixed>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Fixed result) => TryRead(s, out result);

    static bool INumberBase<Fixed>.TryParse(string? s, NumberStyles style, IFormatProvider? provider, out Fixed result) => TryRead(s, out result);

    static bool ISpanParsable<Fixed>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Fixed result) => TryRead(s, out result);

    static bool IParsable<Fixed>.TryParse(string? s, IFormatProvider? provider, out Fixed result) => TryRead(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var fits = ToString().TryCopyTo(destination);
        charsWritten = fits ? ToString().Length : 0;
        return fits;
    }

    static bool TryRead(ReadOnlySpan<char> text, out Fixed result)
    {
        var parsed = Real.TryParse(text, out _);
        result = parsed ? Read(text) : default;
        return parsed;
    }

    static bool INumberBase<Fixed>.TryConvertFromChecked<TOther>(TOther value, out Fixed result) => From(value, out result);

    static bool INumberBase<Fixed>.TryConvertFromSaturating<TOther>(TOther value, out Fixed result) => From(value, out result);

    static bool INumberBase<Fixed>.TryConvertFromTruncating<TOther>(TOther value, out Fixed result) => From(value, out result);

    static bool INumberBase<Fixed>.TryConvertToChecked<TOther>(Fixed value, out TOther result) => To(value, out result);

    static bool INumberBase<Fixed>.TryConvertToSaturating<TOther>(Fixed value, out TOther result) => To(value, out result);

    static bool INumberBase<Fixed>.TryConvertToTruncating<TOther>(Fixed value, out TOther result) => To(value, out result);

    static bool From<TOther>(TOther value, out Fixed result)
        where TOther : INumberBase<TOther>
    {
        var number = value switch { int i => i, long l => l, float f => f, double d => d, _ => double.NaN };
        result = double.IsNaN(number) ? default : new(checked((long)Math.Round(number * (1L << Bits))));
        return !double.IsNaN(number);
    }

    static bool To<TOther>(Fixed value, out TOther result)
        where TOther : INumberBase<TOther>
    {
        var isDouble = typeof(TOther) == typeof(double);
        result = isDouble ? (TOther)(object)((double)value.Raw / (1L << Bits)) : default!;
        return isDouble;
    }
}
