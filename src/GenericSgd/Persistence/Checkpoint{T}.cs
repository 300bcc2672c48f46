using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Training;
using GenericSgd.Training.Binding;

namespace GenericSgd.Persistence;

/// <summary>A run that was saved on its way, with all that it takes to go on and end in the bits of the unbroken run.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Pipeline">What is trained, with its seeds.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DataFingerprint">SHA-256 of the features, targets and weights that it is trained on; <c>pieces</c> if they arrived in chunks.</param>
/// <param name="Notes">Texts of whoever saved it.</param>
public sealed record Checkpoint<T>(Pipeline Pipeline, TrainingState<T> State, string DataFingerprint, IReadOnlyDictionary<string, string> Notes)
    where T : INumber<T>
{
    /// <summary>Goes on to the end.</summary>
    /// <param name="data">The rows that the run was started with.</param>
    /// <param name="options">The options that it was started with.</param>
    /// <param name="cancellationToken">Cancelling ends the run after the step under way; it is not an error, and the run says so.</param>
    /// <exception cref="ArgumentException">The data or the options are others than those of the run that was saved.</exception>
    /// <exception cref="DivergedException">The numbers ran away.</exception>
    public TrainingRun<T> Resume(Dataset<T> data, TrainingOptions<T>? options = null, CancellationToken cancellationToken = default) =>
        Trainer(data).Fit(options, cancellationToken);

    /// <summary>A trainer that stands where the run stood.</summary>
    /// <param name="data">The rows that the run was started with.</param>
    /// <exception cref="ArgumentException">The data are others, or the state does not belong to the pipeline.</exception>
    public Trainer<T> Trainer(Dataset<T> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Fingerprint is var fingerprint && fingerprint != DataFingerprint)
        {
            throw new ArgumentException(
                $"These are not the rows that the run was started with: their fingerprint is {fingerprint}, not {DataFingerprint}. Give the same rows in the same order.", nameof(data));
        }

        MustHoldParameters();
        var trainer = new Trainer<T>(Pipeline, data);
        trainer.Restore(State);
        return trainer;
    }

    /// <summary>A trainer that stands where a run on chunks stood, for <see cref="Trainer{T}.FitAsync"/>. That the chunks are the same is not
    /// checked.</summary>
    /// <exception cref="InvalidOperationException">The run had all its rows at once.</exception>
    public Trainer<T> TrainerOfChunks()
    {
        if (DataFingerprint != Chunks)
            throw new InvalidOperationException("The run that was saved had all its rows at once: give them to Trainer or Resume.");
        MustHoldParameters();
        var trainer = new Trainer<T>(Pipeline);
        trainer.Restore(State);
        return trainer;
    }

    // Before anything is made: a pipeline of a few bytes can ask for more memory than there is, but not for more parameters than are in the file.
    void MustHoldParameters()
    {
        var (needed, found) = (new NetworkPlan(Pipeline.Inputs, Pipeline.Layers).ParameterCount, State.Values("parameters").Length);
        if (found != needed)
            throw new ArgumentException($"The state has {found} parameters, and its pipeline needs {needed}: they do not belong together.", nameof(State));
    }

    // The word of the files.
    internal const string Chunks = "pieces";
}
