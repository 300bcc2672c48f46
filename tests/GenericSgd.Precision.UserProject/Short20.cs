using System.Globalization;
using GenericSgd.Numbers;

namespace GenericSgd.Precision.UserProject;

// A double of which 20 bits are kept, to the nearest.
readonly struct Short20(double value) : IPassingNumber<Short20, double>
{
    readonly double _value = double.IsFinite(value) ? BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(value) + (1L << 32)) & (-1L << 33))
        : value;
    public static Short20 operator +(Short20 left, Short20 right) => new(left._value + right._value);
    public static Short20 operator -(Short20 left, Short20 right) => new(left._value - right._value);
    public static Short20 operator *(Short20 left, Short20 right) => new(left._value * right._value);
    public static Short20 operator /(Short20 left, Short20 right) => new(left._value / right._value);
    public static Short20 operator %(Short20 left, Short20 right) => new(left._value % right._value);
    public static Short20 Wrap(double value) => new(value);
    public static double Unwrap(Short20 value) => value._value;
    public int CompareTo(Short20 other) => _value.CompareTo(other._value);
    public bool Equals(Short20 other) => _value.Equals(other._value);
    public override bool Equals(object? obj) => obj is Short20 other && Equals(other);
    public override int GetHashCode() => _value.GetHashCode();
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);
    public string ToString(string? format, IFormatProvider? formatProvider) => _value.ToString(format, formatProvider);
}
