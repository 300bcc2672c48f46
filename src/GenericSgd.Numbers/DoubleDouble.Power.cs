using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>Powers.</content>
public readonly partial struct DoubleDouble : IPowerFunction<DoubleDouble>
{
    DoubleDouble IPowerFunction<DoubleDouble>.Pow(DoubleDouble x, DoubleDouble y) => Pow(x, y);

    /// <summary>
    /// x to the power y, to at least 30 digits: small whole powers by multiplication, others as exp(y log x); where y log x is so large that its own
    /// rounding would show, with longer fixed-point numbers, which takes some ten microseconds. Special values as in double; a negative x needs a whole y, or
    /// the result is NaN.
    /// </summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    public static DoubleDouble Pow(DoubleDouble x, DoubleDouble y)
    {
        if (IsInfinity(y))
        {
            // Only whether |x| is above, below or exactly 1 counts, and its rest may decide that.
            return new DoubleDouble(double.Pow(Abs(x) > One ? 2 : Abs(x) < One ? 0.5 : x.High, y.High));
        }

        if (IsZero(x) || !IsFinite(x) || !IsFinite(y))
            return new DoubleDouble(double.Pow(x.High, y.High));

        if (y.Low == 0 && double.Abs(y.High) <= 8 && double.IsInteger(y.High))
            return y.High < 0 ? One / SmallPower(x, -(int)y.High) : SmallPower(x, (int)y.High);

        if (IsNegative(x))
            return !IsInteger(y) ? NaN : IsZero(y % 2) ? Pow(-x, y) : -Pow(-x, y);

        var exponent = y * Log(x);
        return double.Abs(exponent.High) is <= 2 or > 760 ? Exp(exponent) : WidePower.Of(x, y);
    }

    static DoubleDouble SmallPower(DoubleDouble x, int n)
    {
        var power = One;
        for (; n > 0; n--)
            power *= x;

        return power;
    }
}
