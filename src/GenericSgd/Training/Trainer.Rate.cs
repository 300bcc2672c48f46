using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Training;

/// <content>The learning rate, which must be a number of the type.</content>
public sealed partial class Trainer<T>
{
    internal T Rate() => _bound.Optimizer.KnowsRate && Steps > 0 ? _bound.Optimizer.KnownRate : ScheduledRate(new Moment(Steps, Epoch - 1));

    /// <summary>Refuses a run whose first rate is none in the number type, before anything else is done.</summary>
    /// <exception cref="ArgumentException">Every learning rate of the run is 0 in the number type, or the first is beyond its range.</exception>
    internal void CheckFirstRate() => ScheduledRate(new Moment(0, 0));

    // A rate that the type cannot hold is a mistake of whoever chose it before the first step; after that it ends a run, which is kept.
    T ScheduledRate(in Moment moment)
    {
        Exception? inner = null;
        var rate = T.Zero;
        try
        {
            rate = _bound.Optimizer.Rate(moment, Memory.EpochCosts);
        }
        catch (ArithmeticException exception)
        {
            inner = exception;
        }

        if (inner is not null || !T.IsFinite(rate))
        {
            throw Steps > 0
                ? Diverged($"the learning rate, which is beyond the range of {NumberName.Of<T>()}", inner)
                : new ArgumentException(
                    $"The learning rate {RateText.First(Pipeline.Optimizer.LearningRate)} is beyond the range of {NumberName.Of<T>()}. "
                    + "Choose a lower one, or a number type with a wider range.", "pipeline", inner);
        }

        if (Steps == 0 && T.IsZero(rate))
            RateText.MustNotAllBeZero<T>(Pipeline.Optimizer.LearningRate, Pipeline.Epochs, StepsPerEpoch);
        return rate;
    }
}
