using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>Limits of a number type, found by doing its arithmetic. Each is found once.</summary>
static class Measured<T>
    where T : INumber<T>
{
    static readonly Lazy<(T Value, int Power)> Step = new(FindStepAtOne);
    static readonly Lazy<(T Value, int Power)> Smallest =
        new(() => PowerSearch<T>.Lowest("it has no smallest positive number", static next => !T.IsZero(next)));
    static readonly Lazy<(T Value, int Power)> Useful = new(FindSmallestUseful);

    /// <summary>The smallest power of the radix that still changes 1 when it is added, and that is not lost in the rounding of a quotient near 1.</summary>
    /// <exception cref="NotSupportedException">T does not round.</exception>
    public static T StepAtOne => Step.Value.Value;

    /// <summary>How many powers of the radix <see cref="StepAtOne"/> is below 1.</summary>
    public static int StepPower => Step.Value.Power;

    /// <summary>The smallest power of the radix above 0.</summary>
    public static T SmallestPositive => Smallest.Value.Value;

    /// <summary>How many powers of the radix <see cref="SmallestPositive"/> is below 1.</summary>
    public static int SmallestPower => Smallest.Value.Power;

    /// <summary>
    /// The smallest power of the radix at which all digits still hold; of a type with a fixed point the smallest positive power. 0 for a type that does not
    /// round, in which all digits always hold.
    /// </summary>
    public static T SmallestUseful => Useful.Value.Value;

    /// <summary>How many powers of the radix <see cref="SmallestUseful"/> is below 1.</summary>
    public static int UsefulPower => Useful.Value.Power;

    /// <summary>Whether the point is fixed: the numbers lie as close at 1 as at 0.</summary>
    public static bool HasFixedPoint => SmallestPower == StepPower;

    // A pair of numbers holds 1 plus almost nothing, but does not compute with so many digits: the rounding of (4/3 - 1) 3 - 1 (Kahan) is
    // where they end.
    static (T Value, int Power) FindStepAtOne()
    {
        Rounding<T>.MustRound("its digits at 1 have no end");
        var three = T.One + T.One + T.One;
        var rounding = T.Zero;
        try
        {
            rounding = T.Abs((((three + T.One) / three) - T.One) * three - T.One);
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            // A type that refuses a quotient without an end: where its digits end is left to sums.
        }

        var byQuotient = PowerSearch<T>.Lowest("", next => T.One + next != T.One && next >= rounding);
        return NumberKind<T>.Value == NumberKind.Other && !typeof(T).IsAssignableTo(typeof(IExactValue)) ? Finer(byQuotient) : byQuotient;
    }

    // A type whose quotients are poor has more digits than they show: those of 0.0101..., put together by sums.
    static (T Value, int Power) Finer((T Value, int Power) byQuotient)
    {
        const int Doubtful = 4;
        if (Refusal.Of(() => PowerSearch<T>.FilledPower()) is not { } filled || filled - 2 <= byQuotient.Power + Doubtful)
            return byQuotient;
        return PowerSearch<T>.At(filled - 2);
    }

    // The number just above a power loses its last digit where the digits begin to run out.
    static (T Value, int Power) FindSmallestUseful()
    {
        if (Rounding<T>.IsExact)
            return (T.Zero, 0);
        var above = T.One + StepAtOne;
        var smallest = PowerSearch<T>.Lowest("", next => !T.IsZero(next) && next * above / next == above);
        return smallest.Power == 0 ? Smallest.Value : smallest;
    }
}
