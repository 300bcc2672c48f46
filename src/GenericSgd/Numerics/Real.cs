using System.Numerics;
using System.Text.Json.Serialization;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics;

/// <summary>
/// An exact decimal literal, an integer times a power of ten: <c>0.01</c>, <c>1e-8</c>, <c>0.999</c>. It has no number type yet:
/// <see cref="To{T}"/> gives the nearest number of any type with one rounding, so that no setting passes through double on its way to decimal.
/// </summary>
/// <remarks>
/// A double becomes the number that its shortest text names (<c>0.1</c> is one tenth), a decimal and an int become themselves.
/// Equal by value: <c>1.50</c> equals <c>1.5</c>. There is no negative zero, no NaN and no infinity. <c>default</c> is 0.
/// It is a literal and has no arithmetic besides the minus sign. The first digit lies within 1E-999999 and 1E+999999.
/// </remarks>
[JsonConverter(typeof(RealJsonConverter))]
public readonly partial struct Real
{
    readonly BigInteger _significand;
    readonly int _exponent;
    readonly double _double;
    readonly float _single;

    internal Real(ExactDecimal value)
    {
        value = value.Normalised();
        (_significand, _exponent) = value;
        _double = value.ToDouble();
        _single = value.ToSingle();
    }

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _significand.Sign;

    /// <summary>The significand and the power of ten, without zeros at the end of the significand.</summary>
    internal ExactDecimal Value => new(_significand, _exponent);

    /// <summary>The number that the shortest round-trip text of <paramref name="value"/> names.</summary>
    /// <exception cref="ArgumentException">NaN or infinity.</exception>
    public static implicit operator Real(double value) => double.IsFinite(value) ? Parse(ExactConvert.ToText(value)) : throw NotFinite(value);

    /// <summary>The number that the shortest round-trip text of <paramref name="value"/> names: <c>0.1f</c> is one tenth.</summary>
    /// <exception cref="ArgumentException">NaN or infinity.</exception>
    public static implicit operator Real(float value) => float.IsFinite(value) ? Parse(ExactConvert.ToText(value)) : throw NotFinite(value);

    /// <summary>The same number.</summary>
    public static implicit operator Real(decimal value) => new(ExactDecimal.FromDecimal(value));

    /// <summary>The same number.</summary>
    public static implicit operator Real(int value) => new(new(value, 0));

    /// <summary>The number with the other sign.</summary>
    public static Real operator -(Real value) => new(new(-value._significand, value._exponent));

    static ArgumentException NotFinite(double value) =>
        new($"{ExactConvert.ToText(value)} is not a number that can be written down; a Real is finite.", nameof(value));
}
