using System.Numerics;

namespace GenericSgd.Training;

/// <summary>When the state of a run is saved, and by what. It is also saved when the run is cancelled, and when it ends.</summary>
/// <remarks><see cref="Persistence"/> has the one that writes a file: <c>CheckpointFile.Every</c>.</remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed record CheckpointRule<T>
    where T : INumber<T>
{
    /// <summary>A rule that saves with this.</summary>
    /// <param name="save">Saves a state; see <see cref="Save"/>.</param>
    public CheckpointRule(Action<TrainingState<T>> save) => Save = save;

    /// <summary>Saves a state.</summary>
    /// <remarks>What it throws ends the run and comes out of Fit; the trainer keeps its network and can be saved. Catch there what is not to end the run, such
    /// as a full disk.</remarks>
    public Action<TrainingState<T>> Save { get; init => field = Require.NotNull(value); }

    /// <summary>Every so many steps, at least 1; null for not by steps.</summary>
    public long? EverySteps
    {
        get;
        init => field = Require.That(value is null or > 0, value, "A checkpoint is written every step or less often.");
    }

    /// <summary>Whenever so much time has passed since the last, more than 0; null for not by time. Looked at after each step.</summary>
    public TimeSpan? Every
    {
        get;
        init => field = Require.That(value is null || value > TimeSpan.Zero, value, "The time between checkpoints is more than 0.");
    }
}
