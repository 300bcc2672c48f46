using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>Limits of a number type, found by doing its arithmetic. Each is found once.</summary>
static class Measured<T>
    where T : INumber<T>
{
    const int MostSteps = 20_000;

    /// <summary>The smallest power of the radix that still changes 1 when it is added.</summary>
    public static readonly T StepAtOne = FindStepAtOne();

    /// <summary>How many powers of the radix <see cref="StepAtOne"/> is below 1.</summary>
    public static readonly int StepPower = PowersBelowOne(StepAtOne);

    /// <summary>The smallest power of the radix above 0.</summary>
    public static readonly T SmallestPositive = Descend(static (value, next) => !T.IsZero(next));

    /// <summary>The smallest power of the radix at which all digits still hold; of a type with a fixed point the smallest positive power.</summary>
    public static readonly T SmallestUseful = FindSmallestUseful();

    static T FindStepAtOne() => Descend(static (_, next) => T.One + next != T.One);

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
