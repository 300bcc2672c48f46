using System.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Schedules;

/// <summary>What schedules compute from whole numbers of steps or epochs.</summary>
static class Time
{
    /// <summary>How many steps or epochs are done.</summary>
    internal static long Of(in Moment moment, TimeUnit unit) => unit == TimeUnit.Step ? moment.Step : moment.Epoch;

    /// <summary>The moment as it is for a schedule that began so many steps or epochs later.</summary>
    internal static Moment Since(in Moment moment, long begin, TimeUnit unit) => unit == TimeUnit.Step
        ? moment with { Step = moment.Step - begin }
        : moment with { Epoch = moment.Epoch - (int)begin };

    /// <summary>The costs of the epochs since a schedule began, if epochs are counted.</summary>
    internal static ReadOnlySpan<T> CostsSince<T>(ReadOnlySpan<T> costs, long begin, TimeUnit unit) =>
        unit == TimeUnit.Step ? costs : costs[(int)Math.Min(begin, costs.Length)..];

    /// <summary><c>done / total</c>, also where T holds neither number but does hold the quotient (100,000 steps in Half).</summary>
    internal static T Fraction<T>(long done, long total)
        where T : INumber<T>
    {
        while (!Whole<T>.Holds(total))
            (done, total) = (done >> 1, total >> 1);
        return Whole<T>.Of(done) / Whole<T>.Of(total);
    }

    /// <summary><paramref name="from"/> at fraction 0, <paramref name="to"/> at fraction 1, half a cosine wave between them.</summary>
    internal static T CosineBetween<T>(T from, T to, T fraction)
        where T : INumber<T> => to + (from - to) * ((T.One + CosineOfPi.Of(fraction)) / (T.One + T.One));
}
