using System.Globalization;
using System.Numerics;

namespace GenericSgd.Tests.TestNumbers;

// What INumber<T> asks for besides arithmetic: each member hands the question to double.
/// <content>What the interfaces ask for.</content>
public readonly partial struct Plain
{
    static Plain INumberBase<Plain>.One => new(1);

    static Plain INumberBase<Plain>.Zero => new(0);

    static int INumberBase<Plain>.Radix => 2;

    static Plain IAdditiveIdentity<Plain, Plain>.AdditiveIdentity => new(0);

    static Plain IMultiplicativeIdentity<Plain, Plain>.MultiplicativeIdentity => new(1);

    static Plain IUnaryPlusOperators<Plain, Plain>.operator +(Plain value) => value;

    static Plain IIncrementOperators<Plain>.operator ++(Plain value) => new(value._value + 1);

    static Plain IDecrementOperators<Plain>.operator --(Plain value) => new(value._value - 1);

    int IComparable.CompareTo(object? obj) => obj is Plain other ? _value.CompareTo(other._value) : 1;

    int IComparable<Plain>.CompareTo(Plain other) => _value.CompareTo(other._value);

    static Plain INumberBase<Plain>.Abs(Plain value) => new(double.Abs(value._value));

    static bool INumberBase<Plain>.IsCanonical(Plain value) => true;

    static bool INumberBase<Plain>.IsComplexNumber(Plain value) => false;

    static bool INumberBase<Plain>.IsEvenInteger(Plain value) => double.IsEvenInteger(value._value);

    static bool INumberBase<Plain>.IsFinite(Plain value) => double.IsFinite(value._value);

    static bool INumberBase<Plain>.IsImaginaryNumber(Plain value) => false;

    static bool INumberBase<Plain>.IsInfinity(Plain value) => double.IsInfinity(value._value);

    static bool INumberBase<Plain>.IsInteger(Plain value) => double.IsInteger(value._value);

    static bool INumberBase<Plain>.IsNaN(Plain value) => double.IsNaN(value._value);

    static bool INumberBase<Plain>.IsNegative(Plain value) => double.IsNegative(value._value);

    static bool INumberBase<Plain>.IsNegativeInfinity(Plain value) => double.IsNegativeInfinity(value._value);

    static bool INumberBase<Plain>.IsNormal(Plain value) => double.IsNormal(value._value);

    static bool INumberBase<Plain>.IsOddInteger(Plain value) => double.IsOddInteger(value._value);

    static bool INumberBase<Plain>.IsPositive(Plain value) => double.IsPositive(value._value);

    static bool INumberBase<Plain>.IsPositiveInfinity(Plain value) => double.IsPositiveInfinity(value._value);

    static bool INumberBase<Plain>.IsRealNumber(Plain value) => double.IsRealNumber(value._value);

    static bool INumberBase<Plain>.IsSubnormal(Plain value) => double.IsSubnormal(value._value);

    static bool INumberBase<Plain>.IsZero(Plain value) => value._value == 0;

    static Plain INumberBase<Plain>.MaxMagnitude(Plain x, Plain y) => new(double.MaxMagnitude(x._value, y._value));

    static Plain INumberBase<Plain>.MaxMagnitudeNumber(Plain x, Plain y) => new(double.MaxMagnitudeNumber(x._value, y._value));

    static Plain INumberBase<Plain>.MinMagnitude(Plain x, Plain y) => new(double.MinMagnitude(x._value, y._value));

    static Plain INumberBase<Plain>.MinMagnitudeNumber(Plain x, Plain y) => new(double.MinMagnitudeNumber(x._value, y._value));

    static Plain INumberBase<Plain>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => new(double.Parse(s, style, provider));

    static Plain INumberBase<Plain>.Parse(string s, NumberStyles style, IFormatProvider? provider) => new(double.Parse(s, style, provider));

    static Plain ISpanParsable<Plain>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(double.Parse(s, provider));

    static Plain IParsable<Plain>.Parse(string s, IFormatProvider? provider) => new(double.Parse(s, provider));

    static bool INumberBase<Plain>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Plain result) =>
        Wrap(double.TryParse(s, style, provider, out var value), value, out result);

    static bool INumberBase<Plain>.TryParse(string? s, NumberStyles style, IFormatProvider? provider, out Plain result) =>
        Wrap(double.TryParse(s, style, provider, out var value), value, out result);

    static bool ISpanParsable<Plain>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Plain result) =>
        Wrap(double.TryParse(s, provider, out var value), value, out result);

    static bool IParsable<Plain>.TryParse(string? s, IFormatProvider? provider, out Plain result) =>
        Wrap(double.TryParse(s, provider, out var value), value, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        _value.TryFormat(destination, out charsWritten, format, provider);

    static bool Wrap(bool parsed, double value, out Plain result)
    {
        result = new(value);
        return parsed;
    }
}
