using GenericSgd.Numbers.Digits;

namespace GenericSgd.Numbers;

/// <content>Conversions. From double, float, int and long exactly, from decimal to the nearest pair; to double, float and decimal to nearest.</content>
public readonly partial struct DoubleDouble
{
    /// <summary>The same number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator DoubleDouble(double value) => new(value);

    /// <summary>The same number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator DoubleDouble(int value) => new((double)value);

    /// <summary>The same number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator DoubleDouble(long value)
    {
        var low = value & 0xFFFFFFFF;
        return new DoubleDouble(value - low, low);
    }

    /// <summary>The pair nearest to a decimal: exact for whole numbers and dyadic fractions, else within 2^-107 of it, relatively.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator DoubleDouble(decimal value) => DecimalConvert.Nearest(value);

    /// <summary>The nearest double.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator double(DoubleDouble value) => value.High;

    /// <summary>The nearest float, rounded once.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator float(DoubleDouble value) => (float)ToOdd(value);

    /// <summary>The nearest decimal of up to 28 places, ties to even.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">NaN, or out of the range of decimal.</exception>
    public static explicit operator decimal(DoubleDouble value) => DecimalConvert.Nearest(value, clamp: false);

    // Rounds to odd: the last bit remembers that something was cut off. Rounding that once more to a shorter format gives the nearest number there.
    // S. Boldo, G. Melquiond, "Emulation of a FMA and correctly rounded sums: proved algorithms using rounding to odd", IEEE TC 57 (2008).
    internal static double ToOdd(DoubleDouble value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value.High);
        if (value.Low == 0)
            return value.High;

        var towardsZero = double.IsNegative(value.High) == double.IsNegative(value.Low) ? bits : bits - 1;
        return BitConverter.Int64BitsToDouble(towardsZero | 1);
    }
}
