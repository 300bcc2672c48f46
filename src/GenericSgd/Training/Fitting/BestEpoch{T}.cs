using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Training.Fitting;

/// <summary>The best parameters that a run has had, for early stopping.</summary>
sealed class BestEpoch<T>(int parameters)
    where T : INumber<T>
{
    /// <summary>The epoch after which they were reached, 0 for the start; -1 before anything was looked at.</summary>
    internal int Epoch { get; set; } = -1;

    internal T Cost { get; set; } = T.Zero;

    internal T[] Parameters { get; } = new T[parameters];

    /// <summary>What was saved.</summary>
    /// <exception cref="ArgumentException">The parameters are those of another pipeline.</exception>
    internal static BestEpoch<T> Of(TrainingState<T> state, int parameters)
    {
        if (state.Values("best.cost").Length != 1 || state.Values("best.parameters").Length != parameters)
            throw new ArgumentException("The state's best parameters do not belong to the pipeline.", nameof(state));
        var best = new BestEpoch<T>(parameters) { Epoch = state.BestEpoch, Cost = state.Values("best.cost")[0] };
        state.Values("best.parameters").CopyTo(best.Parameters);
        return best;
    }

    /// <exception cref="ArgumentException">The least improvement is beyond the numbers of the type.</exception>
    internal static void Check(EarlyStopping rule)
    {
        try
        {
            _ = rule.MinimumImprovement.To<T>();
        }
        catch (OverflowException exception)
        {
            throw new ArgumentException(
                $"Early stopping: an improvement of {rule.MinimumImprovement} is beyond the range of {NumberName.Of<T>()}.", nameof(rule), exception);
        }
    }

    /// <summary>Looks at the cost after an epoch; true if it has not improved for too long.</summary>
    internal bool Look(EarlyStopping rule, int epoch, T cost, ReadOnlySpan<T> parameters)
    {
        if (Epoch < 0 || IsBetter(cost, rule.MinimumImprovement.To<T>()))
        {
            (Epoch, Cost) = (epoch, cost);
            parameters.CopyTo(Parameters);
        }

        return HasStalled(rule, epoch);
    }

    // What would be better than every number is out of reach.
    bool IsBetter(T cost, T least)
    {
        try
        {
            return cost < Cost - least;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    internal bool HasStalled(EarlyStopping rule, int epoch) => Epoch >= 0 && epoch - Epoch >= rule.Patience;
}
