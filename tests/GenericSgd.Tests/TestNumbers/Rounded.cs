using System.Globalization;
using GenericSgd.Numbers;

namespace GenericSgd.Tests.TestNumbers;

/// <summary>A double whose text has three digits, as that of a type made for people: what it prints is another number.</summary>
public readonly struct Rounded(double value) : IPassingNumber<Rounded, double>
{
    readonly double _value = value;

    public static Rounded operator +(Rounded x, Rounded y) => new(x._value + y._value);

    public static Rounded operator -(Rounded x, Rounded y) => new(x._value - y._value);

    public static Rounded operator *(Rounded x, Rounded y) => new(x._value * y._value);

    public static Rounded operator /(Rounded x, Rounded y) => new(x._value / y._value);

    public static Rounded operator %(Rounded x, Rounded y) => new(x._value % y._value);

    static Rounded IWrappedNumber<Rounded, double>.Wrap(double value) => new(value);

    static double IWrappedNumber<Rounded, double>.Unwrap(Rounded value) => value._value;

    public int CompareTo(Rounded other) => _value.CompareTo(other._value);

    public bool Equals(Rounded other) => _value.Equals(other._value);

    public override bool Equals(object? obj) => obj is Rounded other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => Text(_value);

    /// <summary>Three digits; a line of its own behind 7; no number where there is none.</summary>
    internal static string Text(double value) =>
        !double.IsFinite(value) ? "endless" : value.ToString("G3", CultureInfo.InvariantCulture) + (value == 7 ? "\n" : "");
}
