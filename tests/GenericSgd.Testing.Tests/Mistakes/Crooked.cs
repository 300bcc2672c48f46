using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>A double whose functions have the mistake that breaks the law of that name; "none" is right.</summary>
public readonly partial struct Crooked(double value) : INumber<Crooked>
{
    static Crooked() => Elementary.UseRuntimeFunctions<Crooked>();

    /// <summary>The law to break, for the thread that asks.</summary>
    [ThreadStatic]
    internal static string? Breaks;

    readonly double _value = value;

    public static Crooked operator +(Crooked left, Crooked right) => new(left._value + right._value);

    public static Crooked operator -(Crooked left, Crooked right) => new(left._value - right._value);

    public static Crooked operator *(Crooked left, Crooked right) => new(left._value * right._value);

    public static Crooked operator /(Crooked left, Crooked right) => new(left._value / right._value);

    public static Crooked operator %(Crooked left, Crooked right) => new(left._value % right._value);

    public static Crooked operator -(Crooked value) => new(-value._value);

    public static bool operator ==(Crooked left, Crooked right) => left._value == right._value;

    public static bool operator !=(Crooked left, Crooked right) => left._value != right._value;

    public static bool operator <(Crooked left, Crooked right) => left._value < right._value;

    public static bool operator >(Crooked left, Crooked right) => left._value > right._value;

    public static bool operator <=(Crooked left, Crooked right) => left._value <= right._value;

    public static bool operator >=(Crooked left, Crooked right) => left._value >= right._value;

    public bool Equals(Crooked other) => _value.Equals(other._value);

    public override bool Equals(object? obj) => obj is Crooked other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();

    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);
}
