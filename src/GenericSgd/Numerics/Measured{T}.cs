using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>Limits of a number type, found by doing its arithmetic. Each is found once.</summary>
static class Measured<T>
    where T : INumber<T>
{
    const int MostSteps = 20_000;

    /// <summary>The smallest power of the radix that still changes 1 when it is added, and that is not lost in the rounding of a quotient near 1.</summary>
    public static readonly T StepAtOne = FindStepAtOne();

    /// <summary>How many powers of the radix <see cref="StepAtOne"/> is below 1.</summary>
    public static readonly int StepPower = PowersBelowOne(StepAtOne);

    /// <summary>The smallest power of the radix above 0.</summary>
    public static readonly T SmallestPositive = Descend(static (value, next) => !T.IsZero(next));

    /// <summary>The smallest power of the radix at which all digits still hold; of a type with a fixed point the smallest positive power.</summary>
    public static readonly T SmallestUseful = FindSmallestUseful();

    // A pair of numbers holds 1 plus almost nothing, but does not compute with so many digits: the rounding of (4/3 - 1) 3 - 1 (Kahan) is
    // where they end.
    static T FindStepAtOne()
    {
        var three = T.One + T.One + T.One;
        var rounding = T.Abs((((three + T.One) / three) - T.One) * three - T.One);
        return Descend((_, next) => T.One + next != T.One && next >= rounding);
    }

    // The number just above a power loses its last digit where the digits begin to run out.
    static T FindSmallestUseful()
    {
        var above = T.One + StepAtOne;
        var smallest = Descend((value, next) => !T.IsZero(next) && next * above / next == above);
        return smallest == T.One ? SmallestPositive : smallest;
    }

    static T Descend(Func<T, T, bool> goOn)
    {
        var radix = T.CreateChecked(T.Radix);
        var value = T.One;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = value / radix;
            if (!goOn(value, next))
            {
                break;
            }

            value = next;
        }

        return value;
    }

    static int PowersBelowOne(T power)
    {
        var radix = T.CreateChecked(T.Radix);
        var count = 0;
        for (; power < T.One; power *= radix)
        {
            count++;
        }

        return count;
    }
}
