using System.Globalization;
using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>
/// Makes a number in a type that can neither parse text nor convert large integers: digit by digit from 0..10, then one multiplication or division by a
/// power of ten. Exact but for that last operation as long as T holds the significand and the power exactly.
/// </summary>
static class SmallSteps
{
    public static T From<T>(ExactDecimal value)
        where T : INumber<T>
    {
        var (significand, exponent) = value.Normalised();
        var ten = T.CreateChecked(10);
        var result = T.Zero;
        foreach (var digit in BigInteger.Abs(significand).ToString(CultureInfo.InvariantCulture))
        {
            result = result * ten + T.CreateChecked(digit - '0');
        }

        result = exponent >= 0 ? result * Power(ten, exponent) : Divide(result, ten, -exponent);
        return significand.Sign < 0 ? -result : result;
    }

    // A small type overflows in 10^exponent although the quotient is in its range: then ten by ten.
    static T Divide<T>(T value, T ten, int exponent)
        where T : INumber<T>
    {
        try
        {
            var power = Power(ten, exponent);
            if (T.IsFinite(power))
            {
                return value / power;
            }
        }
        catch (OverflowException)
        {
            // A type without infinity says the same this way.
        }

        for (; exponent > 0 && !T.IsZero(value); exponent--)
        {
            value /= ten;
        }

        return value;
    }

    static T Power<T>(T ten, int exponent)
        where T : INumber<T>
    {
        var power = T.One;
        for (; exponent > 0 && T.IsFinite(power); exponent--)
        {
            power *= ten;
        }

        return power;
    }
}
