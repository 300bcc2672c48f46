using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Schedules;

namespace GenericSgd.Training;

/// <summary>Learning rates that a number type does not hold, and how they are told.</summary>
static class RateText
{
    // So many moments of a run are looked at, from the first steps and evenly over all.
    const int Moments = 1000;

    // What is known of a limit; one that is 1 is not to be shown as 0.999.
    const double Rounding = 1e-9;

    /// <summary>The learning rate of the first step as a text: a constant as it was written, otherwise in double.</summary>
    internal static string First(Schedule schedule) => schedule is Constant constant
        ? constant.LearningRate.ToString()
        : Text(schedule.Rate<double>(new Moment(0, 0), []));

    /// <summary>Three digits, rounded down: what is below them is below the limit.</summary>
    internal static string Below(double limit)
    {
        var text = limit.ToString("G3", CultureInfo.InvariantCulture);
        var shown = double.Parse(text, CultureInfo.InvariantCulture);
        return shown <= limit * (1 + Rounding) ? text
            : (shown - double.Pow(10, double.Floor(double.Log10(limit)) - 2)).ToString("G3", CultureInfo.InvariantCulture);
    }

    /// <summary>Refuses a run of which no learning rate is other than 0 in the number type, though some are in double. Schedules may begin or end at
    /// 0.</summary>
    /// <exception cref="ArgumentException">So it is.</exception>
    internal static void MustNotAllBeZero<T>(Schedule schedule, int epochs, int stepsPerEpoch)
        where T : INumber<T>
    {
        var largest = 0.0;
        foreach (var moment in Some(epochs, stepsPerEpoch))
        {
            if (IsNotZero<T>(schedule, moment))
                return;
            largest = Math.Max(largest, schedule.Rate<double>(moment, []));
        }

        // One that is 0 by its own digits is meant; one below all doubles is not.
        var constant = schedule as Constant;
        if (constant is null ? !(largest > 0) : constant.LearningRate <= 0)
            return;
        var rates = constant is not null ? $"The learning rate {constant.LearningRate} is" : $"The learning rates, up to {Text(largest)}, are all";
        throw new ArgumentException(
            $"{rates} 0 in {NumberName.Of<T>()}, whose smallest step is {ExactConvert.ToText(Measured<T>.SmallestPositive)}: nothing would be learned. "
            + "Choose a higher one, or a number type with smaller numbers.", "pipeline");
    }

    static bool IsNotZero<T>(Schedule schedule, in Moment moment)
        where T : INumber<T>
    {
        try
        {
            return !T.IsZero(schedule.Rate<T>(moment, []));
        }
        catch (ArithmeticException)
        {
            return true;
        }
    }

    static IEnumerable<Moment> Some(int epochs, int stepsPerEpoch)
    {
        if (epochs == 0)
            yield break;
        var perEpoch = Math.Max(stepsPerEpoch, 1);
        var steps = (long)epochs * perEpoch;
        for (var step = 0L; step < Math.Min(steps, Moments); step++)
            yield return new Moment(step, (int)(step / perEpoch));
        for (var part = 1L; steps > Moments && part <= Moments; part++)
        {
            var step = (long)((Int128)(steps - 1) * part / Moments);
            yield return new Moment(step, (int)(step / perEpoch));
        }
    }

    static string Text(double rate) => rate.ToString("G6", CultureInfo.InvariantCulture);
}
