using System.Globalization;
using System.Numerics;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <content>What a number type has to answer besides arithmetic: each member hands the question to double, or makes its mistake.</content>
public readonly partial struct Mistaken
{
    static Mistaken INumberBase<Mistaken>.One => new(1);

    static Mistaken INumberBase<Mistaken>.Zero => new(0);

    static int INumberBase<Mistaken>.Radix => 2;

    static Mistaken IAdditiveIdentity<Mistaken, Mistaken>.AdditiveIdentity => new(0);

    static Mistaken IMultiplicativeIdentity<Mistaken, Mistaken>.MultiplicativeIdentity => new(1);

    static Mistaken INumberBase<Mistaken>.Abs(Mistaken x) => new(Breaks == "absolute value" ? x._value : double.Abs(x._value));

    static Mistaken INumber<Mistaken>.Max(Mistaken x, Mistaken y) => Breaks == "larger and smaller" ? (x > y ? x : y) : new(double.Max(x._value, y._value));

    static Mistaken INumber<Mistaken>.MaxNumber(Mistaken x, Mistaken y) =>
        new(Breaks == "the number wins" ? double.Max(x._value, y._value) : double.MaxNumber(x._value, y._value));

    static Mistaken INumber<Mistaken>.Clamp(Mistaken x, Mistaken min, Mistaken max) =>
        new(Breaks == "clamp" ? double.Min(x._value, max._value) : double.Clamp(x._value, min._value, max._value));

    static Mistaken INumber<Mistaken>.CopySign(Mistaken x, Mistaken sign) =>
        new(Breaks == "the sign can be copied" ? double.CopySign(sign._value, x._value) : double.CopySign(x._value, sign._value));

    static Mistaken INumberBase<Mistaken>.MaxMagnitude(Mistaken x, Mistaken y) =>
        new(Breaks == "larger and smaller in size" ? double.Max(x._value, y._value) : double.MaxMagnitude(x._value, y._value));

    static Mistaken INumberBase<Mistaken>.MaxMagnitudeNumber(Mistaken x, Mistaken y) => new(double.MaxMagnitudeNumber(x._value, y._value));

    static Mistaken INumberBase<Mistaken>.MinMagnitude(Mistaken x, Mistaken y) => new(double.MinMagnitude(x._value, y._value));

    static Mistaken INumberBase<Mistaken>.MinMagnitudeNumber(Mistaken x, Mistaken y) => new(double.MinMagnitudeNumber(x._value, y._value));

    static bool INumberBase<Mistaken>.IsCanonical(Mistaken x) => true;

    static bool INumberBase<Mistaken>.IsComplexNumber(Mistaken x) => false;

    static bool INumberBase<Mistaken>.IsImaginaryNumber(Mistaken x) => false;

    static bool INumberBase<Mistaken>.IsRealNumber(Mistaken x) => Breaks == "real" || double.IsRealNumber(x._value);

    static bool INumberBase<Mistaken>.IsFinite(Mistaken x) => Breaks == "one kind" ? !double.IsNaN(x._value) : double.IsFinite(x._value);

    static bool INumberBase<Mistaken>.IsInfinity(Mistaken x) => double.IsInfinity(x._value);

    static bool INumberBase<Mistaken>.IsPositiveInfinity(Mistaken x) => double.IsPositiveInfinity(x._value);

    static bool INumberBase<Mistaken>.IsNegativeInfinity(Mistaken x) => double.IsNegativeInfinity(x._value);

    static bool INumberBase<Mistaken>.IsNaN(Mistaken x) => double.IsNaN(x._value);

    static bool INumberBase<Mistaken>.IsInteger(Mistaken x) => double.IsInteger(x._value);

    static bool INumberBase<Mistaken>.IsEvenInteger(Mistaken x) => double.IsEvenInteger(x._value);

    static bool INumberBase<Mistaken>.IsOddInteger(Mistaken x) => Breaks == "whole numbers" ? x._value % 2 == 1 : double.IsOddInteger(x._value);

    static bool INumberBase<Mistaken>.IsPositive(Mistaken x) => double.IsPositive(x._value);

    static bool INumberBase<Mistaken>.IsNegative(Mistaken x) => Breaks == "one sign" ? x._value <= 0 : double.IsNegative(x._value);

    static bool INumberBase<Mistaken>.IsNormal(Mistaken x) => Breaks == "one size" ? double.IsFinite(x._value) : double.IsNormal(x._value);

    static bool INumberBase<Mistaken>.IsSubnormal(Mistaken x) => double.IsSubnormal(x._value);

    static bool INumberBase<Mistaken>.IsZero(Mistaken x) => x._value == 0;

    static Mistaken INumberBase<Mistaken>.CreateChecked<TOther>(TOther value) =>
        new(Breaks == "itself" && typeof(TOther) == typeof(Mistaken) ? double.CreateChecked(value) + 1 : double.CreateChecked(value));

    static bool INumberBase<Mistaken>.TryConvertFromChecked<TOther>(TOther value, out Mistaken result) => Wrap(true, double.CreateChecked(value), out result);

    static bool INumberBase<Mistaken>.TryConvertFromSaturating<TOther>(TOther value, out Mistaken result) =>
        Wrap(true, double.CreateSaturating(value), out result);

    static bool INumberBase<Mistaken>.TryConvertFromTruncating<TOther>(TOther value, out Mistaken result) =>
        Wrap(true, double.CreateTruncating(value), out result);

    static bool INumberBase<Mistaken>.TryConvertToChecked<TOther>(Mistaken value, out TOther result)
    {
        result = Breaks switch
        {
            "whole numbers convert" => TOther.CreateChecked(-value._value),
            "negative into unsigned" => TOther.CreateSaturating(value._value),
            "fractions are cut" => TOther.CreateChecked(double.Ceiling(value._value)),
            _ => TOther.CreateChecked(value._value),
        };
        return true;
    }

    static bool INumberBase<Mistaken>.TryConvertToSaturating<TOther>(Mistaken value, out TOther result)
    {
        result = TOther.CreateSaturating(value._value);
        return true;
    }

    static bool INumberBase<Mistaken>.TryConvertToTruncating<TOther>(Mistaken value, out TOther result)
    {
        result = TOther.CreateTruncating(value._value);
        return true;
    }

    public static Mistaken Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => new(double.Parse(s, style, provider));

    public static Mistaken Parse(string s, NumberStyles style, IFormatProvider? provider) => new(double.Parse(s, style, provider));

    public static Mistaken Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(double.Parse(s, provider));

    public static Mistaken Parse(string s, IFormatProvider? provider) => new(double.Parse(s, provider));

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Mistaken result) =>
        Wrap(double.TryParse(s, style, provider, out var value), value, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out Mistaken result) =>
        Wrap(double.TryParse(s, style, provider, out var value), value, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Mistaken result) =>
        Wrap(double.TryParse(s, provider, out var value), value, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out Mistaken result) =>
        Wrap(double.TryParse(s, provider, out var value), value, out result);

    public string ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(Breaks == "text reads back" ? "G3" : format, formatProvider);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var fits = _value.TryFormat(destination, out charsWritten, format, provider);
        charsWritten = !fits && Breaks == "text in spans" ? destination.Length : charsWritten;
        return fits;
    }

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        _value.TryFormat(utf8Destination, out bytesWritten, Breaks == "text in bytes" ? "E" : format, provider);

    static bool Wrap(bool known, double value, out Mistaken result)
    {
        result = new(!known && Breaks == "nonsense" ? double.NaN : value);
        return known;
    }
}
