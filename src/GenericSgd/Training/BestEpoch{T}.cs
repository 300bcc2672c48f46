using System.Numerics;

namespace GenericSgd.Training;

/// <summary>The best parameters that a run has had, for early stopping.</summary>
sealed class BestEpoch<T>(int parameters)
    where T : INumber<T>
{
    /// <summary>The epoch after which they were reached, 0 for the start; -1 before anything was looked at.</summary>
    internal int Epoch { get; set; } = -1;

    internal T Cost { get; set; } = T.Zero;

    internal T[] Parameters { get; } = new T[parameters];

    /// <summary>Looks at the cost after an epoch; true if it has not improved for too long.</summary>
    internal bool Look(EarlyStopping rule, int epoch, T cost, ReadOnlySpan<T> parameters)
    {
        if (Epoch < 0 || cost < Cost - rule.MinimumImprovement.To<T>())
        {
            (Epoch, Cost) = (epoch, cost);
            parameters.CopyTo(Parameters);
        }

        return HasStalled(rule, epoch);
    }

    internal bool HasStalled(EarlyStopping rule, int epoch) => Epoch >= 0 && epoch - Epoch >= rule.Patience;
}
