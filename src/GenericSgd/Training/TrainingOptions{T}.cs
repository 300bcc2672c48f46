using System.Numerics;
using GenericSgd.Data;

namespace GenericSgd.Training;

/// <summary>What to watch during training, and what may end it. None of it changes a bit of a step.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed record TrainingOptions<T>
    where T : INumber<T>
{
    /// <summary>Rows that are not trained on; their cost is recorded after each epoch.</summary>
    public Dataset<T>? Validation { get; init; }

    /// <summary>Whether every parameter is recorded after each epoch.</summary>
    public bool RecordParameters { get; init; }

    /// <summary>Ends the run when it does not improve any more; null for never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>Saves the state of the run from time to time; null for never.</summary>
    public CheckpointRule<T>? Checkpoint { get; init; }

    /// <summary>Called after each step.</summary>
    public Action<TrainingMoment<T>>? OnStep { get; init; }

    /// <summary>Called after each epoch, when its history is written.</summary>
    public Action<TrainingMoment<T>>? OnEpoch { get; init; }

    /// <summary>Called once when the run ends, unless it diverged.</summary>
    public Action<TrainingRun<T>>? OnEnd { get; init; }

    /// <summary>Is told how far the run is.</summary>
    public IProgress<TrainingProgress<T>>? Progress { get; init; }
}
