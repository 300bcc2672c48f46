using System.Globalization;
using System.Numerics;

namespace GenericSgd.Precision.UserProject;

// A double of which 20 bits are kept, to the nearest.
readonly struct Short20(double value) : INumber<Short20>
{
    readonly double _value = double.IsFinite(value) ? BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(value) + (1L << 32)) & (-1L << 33)) : value;
    public static Short20 operator +(Short20 left, Short20 right) => new(left._value + right._value);
    public static Short20 operator -(Short20 left, Short20 right) => new(left._value - right._value);
    public static Short20 operator *(Short20 left, Short20 right) => new(left._value * right._value);
    public static Short20 operator /(Short20 left, Short20 right) => new(left._value / right._value);
    public static Short20 operator %(Short20 left, Short20 right) => new(left._value % right._value);
    public static Short20 operator -(Short20 value) => new(-value._value);
    public static bool operator ==(Short20 left, Short20 right) => left._value == right._value;
    public static bool operator !=(Short20 left, Short20 right) => left._value != right._value;
    public static bool operator <(Short20 left, Short20 right) => left._value < right._value;
    public static bool operator >(Short20 left, Short20 right) => left._value > right._value;
    public static bool operator <=(Short20 left, Short20 right) => left._value <= right._value;
    public static bool operator >=(Short20 left, Short20 right) => left._value >= right._value;
    public bool Equals(Short20 other) => _value.Equals(other._value);
    public override bool Equals(object? obj) => obj is Short20 other && Equals(other);
    public override int GetHashCode() => _value.GetHashCode();
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);
    static Short20 INumberBase<Short20>.One => new(1);
    static Short20 INumberBase<Short20>.Zero => new(0);
    static int INumberBase<Short20>.Radix => 2;
    static Short20 IAdditiveIdentity<Short20, Short20>.AdditiveIdentity => new(0);
    static Short20 IMultiplicativeIdentity<Short20, Short20>.MultiplicativeIdentity => new(1);
    static Short20 IUnaryPlusOperators<Short20, Short20>.operator +(Short20 value) => value;
    static Short20 IIncrementOperators<Short20>.operator ++(Short20 value) => new(value._value + 1);
    static Short20 IDecrementOperators<Short20>.operator --(Short20 value) => new(value._value - 1);
    int IComparable.CompareTo(object? obj) => obj is Short20 other ? _value.CompareTo(other._value) : 1;
    int IComparable<Short20>.CompareTo(Short20 other) => _value.CompareTo(other._value);
    static Short20 INumberBase<Short20>.Abs(Short20 value) => new(double.Abs(value._value));
    static bool INumberBase<Short20>.IsCanonical(Short20 value) => true;
    static bool INumberBase<Short20>.IsComplexNumber(Short20 value) => false;
    static bool INumberBase<Short20>.IsEvenInteger(Short20 value) => double.IsEvenInteger(value._value);
    static bool INumberBase<Short20>.IsFinite(Short20 value) => double.IsFinite(value._value);
    static bool INumberBase<Short20>.IsImaginaryNumber(Short20 value) => false;
    static bool INumberBase<Short20>.IsInfinity(Short20 value) => double.IsInfinity(value._value);
    static bool INumberBase<Short20>.IsInteger(Short20 value) => double.IsInteger(value._value);
    static bool INumberBase<Short20>.IsNaN(Short20 value) => double.IsNaN(value._value);
    static bool INumberBase<Short20>.IsNegative(Short20 value) => double.IsNegative(value._value);
    static bool INumberBase<Short20>.IsNegativeInfinity(Short20 value) => double.IsNegativeInfinity(value._value);
    static bool INumberBase<Short20>.IsNormal(Short20 value) => double.IsNormal(value._value);
    static bool INumberBase<Short20>.IsOddInteger(Short20 value) => double.IsOddInteger(value._value);
    static bool INumberBase<Short20>.IsPositive(Short20 value) => double.IsPositive(value._value);
    static bool INumberBase<Short20>.IsPositiveInfinity(Short20 value) => double.IsPositiveInfinity(value._value);
    static bool INumberBase<Short20>.IsRealNumber(Short20 value) => double.IsRealNumber(value._value);
    static bool INumberBase<Short20>.IsSubnormal(Short20 value) => double.IsSubnormal(value._value);
    static bool INumberBase<Short20>.IsZero(Short20 value) => value._value == 0;
    static Short20 INumberBase<Short20>.MaxMagnitude(Short20 x, Short20 y) => new(double.MaxMagnitude(x._value, y._value));
    static Short20 INumberBase<Short20>.MaxMagnitudeNumber(Short20 x, Short20 y) => new(double.MaxMagnitudeNumber(x._value, y._value));
    static Short20 INumberBase<Short20>.MinMagnitude(Short20 x, Short20 y) => new(double.MinMagnitude(x._value, y._value));
    static Short20 INumberBase<Short20>.MinMagnitudeNumber(Short20 x, Short20 y) => new(double.MinMagnitudeNumber(x._value, y._value));
    static Short20 INumberBase<Short20>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => new(double.Parse(s, style, provider));
    static Short20 INumberBase<Short20>.Parse(string s, NumberStyles style, IFormatProvider? provider) => new(double.Parse(s, style, provider));
    static Short20 ISpanParsable<Short20>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(double.Parse(s, provider));
    static Short20 IParsable<Short20>.Parse(string s, IFormatProvider? provider) => new(double.Parse(s, provider));
    static bool INumberBase<Short20>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Short20 result) => Wrap(double.TryParse(s, style, provider, out var value), value, out result);
    static bool INumberBase<Short20>.TryParse(string? s, NumberStyles style, IFormatProvider? provider, out Short20 result) => Wrap(double.TryParse(s, style, provider, out var value), value, out result);
    static bool ISpanParsable<Short20>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Short20 result) => Wrap(double.TryParse(s, provider, out var value), value, out result);
    static bool IParsable<Short20>.TryParse(string? s, IFormatProvider? provider, out Short20 result) => Wrap(double.TryParse(s, provider, out var value), value, out result);
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => _value.TryFormat(destination, out charsWritten, format, provider);
    static bool INumberBase<Short20>.TryConvertFromChecked<TOther>(TOther value, out Short20 result) => Known(() => new(double.CreateChecked(value)), out result);
    static bool INumberBase<Short20>.TryConvertFromSaturating<TOther>(TOther value, out Short20 result) => Known(() => new(double.CreateSaturating(value)), out result);
    static bool INumberBase<Short20>.TryConvertFromTruncating<TOther>(TOther value, out Short20 result) => Known(() => new(double.CreateTruncating(value)), out result);
    static bool INumberBase<Short20>.TryConvertToChecked<TOther>(Short20 value, out TOther result) => Known(() => TOther.CreateChecked(value._value), out result);
    static bool INumberBase<Short20>.TryConvertToSaturating<TOther>(Short20 value, out TOther result) => Known(() => TOther.CreateSaturating(value._value), out result);
    static bool INumberBase<Short20>.TryConvertToTruncating<TOther>(Short20 value, out TOther result) => Known(() => TOther.CreateTruncating(value._value), out result);
    static bool Wrap(bool parsed, double value, out Short20 result) => (result = new(value)) is var _ && parsed;
    static bool Known<TResult>(Func<TResult> make, out TResult result)
    {
        try
        {
            return (result = make()) is not null;
        }
        catch (NotSupportedException)
        {
            result = default!;
            return false;
        }
    }
}
