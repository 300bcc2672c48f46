using System.Numerics;

namespace GenericSgd.Training;

/// <summary>When the state of a run is saved, and by what. It is also saved when the run is cancelled, and when it ends.</summary>
/// <remarks><see cref="Persistence"/> has the one that writes a file: <c>CheckpointFile.Every</c>.</remarks>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Save">Saves a state. What it throws ends the run and comes out of Fit; the trainer keeps its network and can be saved. Catch there what is not to end the run, such as a full disk.</param>
public sealed record CheckpointRule<T>(Action<TrainingState<T>> Save)
    where T : INumber<T>
{
    /// <summary>Every so many steps, at least 1; null for not by steps.</summary>
    public long? EverySteps
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(EverySteps), value, "A checkpoint is written every step or less often.");
    }

    /// <summary>Whenever so much time has passed since the last, more than 0; null for not by time. Looked at after each step.</summary>
    public TimeSpan? Every
    {
        get;
        init => field = value is null || value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(Every), value, "The time between checkpoints is more than 0.");
    }
}
