using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Schedules;

namespace GenericSgd.Training.Causes;

/// <summary>The numbers of a step that failed, as they were: what its cause is looked for in, then or later.</summary>
/// <param name="Pipeline">What was run.</param>
/// <param name="Rows">The rows whose numbers failed.</param>
/// <param name="Batch">The rows of the batch.</param>
sealed record FailedStep<T>(Pipeline Pipeline, Dataset<T> Rows, Dataset<T> Batch)
    where T : INumber<T>
{
    /// <summary>Whether the rows arrive in chunks, so that others are not known.</summary>
    internal required bool IsFed { get; init; }

    /// <summary>The parameters, if no step was done yet.</summary>
    internal required T[]? Start { get; init; }

    /// <summary>The predictions for the batch, if their cost is NaN.</summary>
    internal required T[,]? PredictionsOfNaN { get; init; }

    /// <summary>What was thrown.</summary>
    internal required Exception? Inner { get; init; }

    /// <summary>The learning rate of the step, where it came so far.</summary>
    internal required Optional<T> Rate { get; init; }

    /// <summary>The learning rate of the step before; 0 if there was none.</summary>
    internal required T LastRate { get; init; }

    /// <summary>What the schedule makes the rate of: how many steps and epochs are done.</summary>
    internal required Moment Moment { get; init; }

    /// <summary>And what the epochs cost so far.</summary>
    internal required T[] EpochCosts { get; init; }
}
