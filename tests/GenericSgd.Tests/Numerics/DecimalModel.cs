using System.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>The neighbours of a decimal lie one unit of the finest scale away that its integer of 96 bits allows.</summary>
public sealed class DecimalModel : INumberModel<decimal>
{
    public static Fraction Exact(decimal value) => Fraction.Of(value);

    public static decimal Next(decimal value) => value < 0 ? -Away(-value, -1) : Away(value, 1);

    public static decimal Previous(decimal value) => value <= 0 ? -Away(-value, 1) : Away(value, -1);

    public static bool IsEven(decimal value) => (decimal.GetBits(Finest(value))[0] & 1) == 0;

    public static decimal Largest => decimal.MaxValue;

    public static Fraction Border => new((BigInteger.One << 97) - 1, 2);

    static decimal Away(decimal value, int direction)
    {
        var finest = Finest(value);
        var unit = new decimal(1, 0, 0, isNegative: false, finest.Scale);
        if (direction > 0)
        {
            return finest == LargestOf(finest.Scale) ? Math.Round(finest, finest.Scale - 1, MidpointRounding.ToPositiveInfinity) : finest + unit;
        }

        var below = finest.Scale < 28 ? LargestOf(finest.Scale + 1) : 0;
        return below < finest && below > finest - unit ? below : finest - unit;
    }

    static decimal Finest(decimal value)
    {
        while (value.Scale < 28 && Fraction.Of(Math.Abs(value)).CompareTo(Fraction.Of(LargestOf(value.Scale + 1))) <= 0)
        {
            value += new decimal(0, 0, 0, isNegative: false, (byte)(value.Scale + 1));      // a sum has the finer scale of the two
        }

        return value;
    }

    static decimal LargestOf(int scale) => new(-1, -1, -1, isNegative: false, (byte)scale);
}
