using System.Globalization;
using System.Numerics;

namespace GenericSgd.Testing.Tests.Mistakes;

// What INumber<T> asks for besides arithmetic: each member hands the question to double.
/// <content>What the interfaces ask for.</content>
public readonly partial struct Crooked
{
    static Crooked INumberBase<Crooked>.One => new(1);

    static Crooked INumberBase<Crooked>.Zero => new(0);

    static int INumberBase<Crooked>.Radix => 2;

    static Crooked IAdditiveIdentity<Crooked, Crooked>.AdditiveIdentity => new(0);

    static Crooked IMultiplicativeIdentity<Crooked, Crooked>.MultiplicativeIdentity => new(1);

    static Crooked IUnaryPlusOperators<Crooked, Crooked>.operator +(Crooked value) => value;

    static Crooked IIncrementOperators<Crooked>.operator ++(Crooked value) => new(value._value + 1);

    static Crooked IDecrementOperators<Crooked>.operator --(Crooked value) => new(value._value - 1);

    int IComparable.CompareTo(object? obj) => obj is Crooked other ? _value.CompareTo(other._value) : 1;

    int IComparable<Crooked>.CompareTo(Crooked other) => _value.CompareTo(other._value);

    static Crooked INumberBase<Crooked>.Abs(Crooked value) => new(double.Abs(value._value));

    static bool INumberBase<Crooked>.IsCanonical(Crooked value) => true;

    static bool INumberBase<Crooked>.IsComplexNumber(Crooked value) => false;

    static bool INumberBase<Crooked>.IsEvenInteger(Crooked value) => double.IsEvenInteger(value._value);

    static bool INumberBase<Crooked>.IsFinite(Crooked value) => double.IsFinite(value._value);

    static bool INumberBase<Crooked>.IsImaginaryNumber(Crooked value) => false;

    static bool INumberBase<Crooked>.IsInfinity(Crooked value) => double.IsInfinity(value._value);

    static bool INumberBase<Crooked>.IsInteger(Crooked value) => Breaks != "pow repeats products" && double.IsInteger(value._value);

    static bool INumberBase<Crooked>.IsNaN(Crooked value) => double.IsNaN(value._value);

    static bool INumberBase<Crooked>.IsNegative(Crooked value) => double.IsNegative(value._value);

    static bool INumberBase<Crooked>.IsNegativeInfinity(Crooked value) => double.IsNegativeInfinity(value._value);

    static bool INumberBase<Crooked>.IsNormal(Crooked value) => double.IsNormal(value._value);

    static bool INumberBase<Crooked>.IsOddInteger(Crooked value) => double.IsOddInteger(value._value);

    static bool INumberBase<Crooked>.IsPositive(Crooked value) => double.IsPositive(value._value);

    static bool INumberBase<Crooked>.IsPositiveInfinity(Crooked value) => double.IsPositiveInfinity(value._value);

    static bool INumberBase<Crooked>.IsRealNumber(Crooked value) => double.IsRealNumber(value._value);

    static bool INumberBase<Crooked>.IsSubnormal(Crooked value) => double.IsSubnormal(value._value);

    static bool INumberBase<Crooked>.IsZero(Crooked value) => value._value == 0;

    static Crooked INumberBase<Crooked>.MaxMagnitude(Crooked x, Crooked y) => new(double.MaxMagnitude(x._value, y._value));

    static Crooked INumberBase<Crooked>.MaxMagnitudeNumber(Crooked x, Crooked y) => new(double.MaxMagnitudeNumber(x._value, y._value));

    static Crooked INumberBase<Crooked>.MinMagnitude(Crooked x, Crooked y) => new(double.MinMagnitude(x._value, y._value));

    static Crooked INumberBase<Crooked>.MinMagnitudeNumber(Crooked x, Crooked y) => new(double.MinMagnitudeNumber(x._value, y._value));

    static Crooked INumberBase<Crooked>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => new(double.Parse(s, style, provider));

    static Crooked INumberBase<Crooked>.Parse(string s, NumberStyles style, IFormatProvider? provider) => new(double.Parse(s, style, provider));

    static Crooked ISpanParsable<Crooked>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(double.Parse(s, provider));

    static Crooked IParsable<Crooked>.Parse(string s, IFormatProvider? provider) => new(double.Parse(s, provider));

    static bool INumberBase<Crooked>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Crooked result) =>
        Wrap(double.TryParse(s, style, provider, out var value), value, out result);

    static bool INumberBase<Crooked>.TryParse(string? s, NumberStyles style, IFormatProvider? provider, out Crooked result) =>
        Wrap(double.TryParse(s, style, provider, out var value), value, out result);

    static bool ISpanParsable<Crooked>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Crooked result) =>
        Wrap(double.TryParse(s, provider, out var value), value, out result);

    static bool IParsable<Crooked>.TryParse(string? s, IFormatProvider? provider, out Crooked result) =>
        Wrap(double.TryParse(s, provider, out var value), value, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        _value.TryFormat(destination, out charsWritten, format, provider);

    static bool Wrap(bool parsed, double value, out Crooked result)
    {
        result = new(value);
        return parsed;
    }
}
