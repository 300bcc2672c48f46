using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Training;

/// <content>The learning rate, which must be a number of the type.</content>
public sealed partial class Trainer<T>
{
    T Rate() => _optimizer.KnowsRate && Steps > 0 ? _optimizer.KnownRate : ScheduledRate(new Moment(Steps, Epoch - 1));

    // A rate that the type cannot hold is a mistake of whoever chose it before the first step; after that it ends a run, which is kept.
    T ScheduledRate(in Moment moment)
    {
        Exception? inner = null;
        var rate = T.Zero;
        try
        {
            rate = _optimizer.Rate(moment, _history is null ? [] : _history.EpochCosts);
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
                    $"The learning rate {RateText.First(_pipeline.Optimizer.LearningRate)} is beyond the range of {NumberName.Of<T>()}. Choose a lower one, or a number type with a wider range.", inner);
        }

        if (Steps == 0 && T.IsZero(rate))
            RateText.MustNotAllBeZero<T>(_pipeline.Optimizer.LearningRate, _pipeline.Epochs, StepsPerEpoch);
        return rate;
    }
}
