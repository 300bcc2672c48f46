using System.Globalization;
using System.Numerics;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>A double with the mistake that breaks the law of that name; "none" is right. Tests that use it share a collection, so that they run one after the
/// other.</summary>
public readonly partial struct Mistaken(double value) : INumber<Mistaken>
{
    /// <summary>The collection of all tests that use the type.</summary>
    internal const string Collection = "mistaken number";

    readonly double _value = value;

    /// <summary>The law that is broken.</summary>
    internal static string Breaks { get; set; } = "none";

    public static Mistaken operator +(Mistaken x, Mistaken y) => new(Breaks switch
    {
        "sum is associative" => double.Clamp(x._value + y._value, -6, 6),
        "sum commutes" => x._value + (y._value * 2),
        "zero is neutral" => x._value + y._value + 1,
        "sum within its bound" => (float)(x._value + y._value),
        "overflow is seen" => double.Clamp(x._value + y._value, double.MinValue, double.MaxValue),
        _ => x._value + y._value,
    });

    public static Mistaken operator -(Mistaken x, Mistaken y) => new(Breaks switch
    {
        "difference is sum" => y._value - x._value,
        "nothing is left" => double.BitIncrement(x._value) - y._value,
        _ => x._value - y._value,
    });

    public static Mistaken operator *(Mistaken x, Mistaken y) => new(Breaks switch
    {
        "product is associative" => (x._value * y._value) + 1,
        "product distributes" => double.Min(x._value * y._value, 20),
        "product commutes" => x._value * double.Abs(y._value),
        "product within its bound" => (float)(x._value * y._value),
        _ => x._value * y._value,
    });

    public static Mistaken operator /(Mistaken x, Mistaken y) => new(Breaks switch
    {
        "quotient undoes product" => double.Floor(x._value / y._value / 2),
        "one is neutral" => -x._value / y._value,
        "division by zero is seen" => y._value == 0 ? 0 : x._value / y._value,
        "quotient within its bound" => (float)(x._value / y._value),
        _ => x._value / y._value,
    });

    public static Mistaken operator %(Mistaken x, Mistaken y) =>
        new(Breaks == "remainder" ? double.Ieee754Remainder(x._value, y._value) : x._value % y._value);

    public static Mistaken operator -(Mistaken x) => new(Breaks == "negation twice" ? -double.Abs(x._value) : -x._value);

    public static Mistaken operator +(Mistaken x) => x;

    public static Mistaken operator ++(Mistaken x) => new(Breaks == "one more, one less" ? x._value + 2 : x._value + 1);

    public static Mistaken operator --(Mistaken x) => new(x._value - 1);

    public static bool operator ==(Mistaken x, Mistaken y) => x._value == y._value;

    public static bool operator !=(Mistaken x, Mistaken y) => x._value != y._value;

    public static bool operator <(Mistaken x, Mistaken y) => Breaks == "operators follow comparison" ? x._value <= y._value : x._value < y._value;

    public static bool operator >(Mistaken x, Mistaken y) => x._value > y._value;

    public static bool operator <=(Mistaken x, Mistaken y) => x._value <= y._value;

    public static bool operator >=(Mistaken x, Mistaken y) => x._value >= y._value;

    public int CompareTo(Mistaken other) => Breaks switch
    {
        "comparison is equality" => double.Round(_value).CompareTo(double.Round(other._value)),
        "comparison turns around" => _value < other._value ? -1 : 1,
        "comparison is transitive" => double.Abs(_value - other._value) <= 1 ? 0 : _value.CompareTo(other._value),
        _ => _value.CompareTo(other._value),
    };

    public int CompareTo(object? obj) => obj switch
    {
        null => Breaks == "null is smallest" ? -1 : 1,
        Mistaken other => CompareTo(other),
        _ => throw new ArgumentException("It can only be compared with its own type.", nameof(obj)),
    };

    public bool Equals(Mistaken other) => _value.Equals(other._value);

    public override bool Equals(object? obj) => obj is Mistaken other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);
}
