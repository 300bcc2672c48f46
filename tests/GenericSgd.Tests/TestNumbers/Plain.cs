using System.Globalization;
using System.Numerics;

namespace GenericSgd.Tests.TestNumbers;

/// <summary>
/// A number type as a user may write one: it wraps a double and implements <see cref="INumber{TSelf}"/> and nothing else.
/// No square root, no exponential, no bits, no least and greatest value: whoever needs those has to make them by arithmetic.
/// Its values are those of double, so a law that holds for double has to hold for it as well.
/// </summary>
public readonly partial struct Plain(double value) : INumber<Plain>
{
    readonly double _value = value;

    /// <summary>The double inside, for assertions only: the code under test cannot see it.</summary>
    public double Inside => _value;

    public static Plain operator +(Plain left, Plain right) => new(left._value + right._value);

    public static Plain operator -(Plain left, Plain right) => new(left._value - right._value);

    public static Plain operator *(Plain left, Plain right) => new(left._value * right._value);

    public static Plain operator /(Plain left, Plain right) => new(left._value / right._value);

    public static Plain operator %(Plain left, Plain right) => new(left._value % right._value);

    public static Plain operator -(Plain value) => new(-value._value);

    public static bool operator ==(Plain left, Plain right) => left._value == right._value;

    public static bool operator !=(Plain left, Plain right) => left._value != right._value;

    public static bool operator <(Plain left, Plain right) => left._value < right._value;

    public static bool operator >(Plain left, Plain right) => left._value > right._value;

    public static bool operator <=(Plain left, Plain right) => left._value <= right._value;

    public static bool operator >=(Plain left, Plain right) => left._value >= right._value;

    public bool Equals(Plain other) => _value.Equals(other._value);

    public override bool Equals(object? obj) => obj is Plain other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();

    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);
}
