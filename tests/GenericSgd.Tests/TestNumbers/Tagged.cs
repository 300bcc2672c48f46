using System.Globalization;
using GenericSgd.Numbers;

namespace GenericSgd.Tests.TestNumbers;

/// <summary>The same as <see cref="Rounded"/> with a reference beside it, so that it has no bytes either.</summary>
public readonly struct Tagged(double value) : IPassingNumber<Tagged, double>
{
    readonly double _value = value;

    internal string Tag { get; } = "tag";

    public static Tagged operator +(Tagged x, Tagged y) => new(x._value + y._value);

    public static Tagged operator -(Tagged x, Tagged y) => new(x._value - y._value);

    public static Tagged operator *(Tagged x, Tagged y) => new(x._value * y._value);

    public static Tagged operator /(Tagged x, Tagged y) => new(x._value / y._value);

    public static Tagged operator %(Tagged x, Tagged y) => new(x._value % y._value);

    static Tagged IWrappedNumber<Tagged, double>.Wrap(double value) => new(value);

    static double IWrappedNumber<Tagged, double>.Unwrap(Tagged value) => value._value;

    public int CompareTo(Tagged other) => _value.CompareTo(other._value);

    public bool Equals(Tagged other) => _value.Equals(other._value);

    public override bool Equals(object? obj) => obj is Tagged other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => Rounded.Text(_value);
}
