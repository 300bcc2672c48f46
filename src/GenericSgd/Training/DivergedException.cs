using System.Globalization;
using GenericSgd.Training.Causes;

namespace GenericSgd.Training;

/// <summary>Training ran away: a number became infinite, not a number, or too large for its type, or the cost grew beyond all bounds.</summary>
/// <remarks>
/// The parameters of the network are those of the last good step. A step says where it was seen; why it came so takes as long to find as some thousand steps,
/// and is looked for when it is asked: <see cref="Trainer{T}.Fit"/> has asked already.
/// </remarks>
public abstract class DivergedException : ArithmeticException
{
    // Not constructed outside: every divergence knows its number type.
    private protected DivergedException(int epoch, long step, string place, string? lastFiniteCost, Exception? inner)
        : base(null, inner)
    {
        Epoch = epoch;
        Step = step;
        Place = place;
        LastFiniteCost = lastFiniteCost;
    }

    /// <summary>All of it in some sentences, with the cause and what to do once they are known.</summary>
    public override string Message => string.Create(
        CultureInfo.InvariantCulture,
        $"Training diverged in epoch {Epoch}, step {Step}: seen first in {Place}. {LastCost}{Reason?.What} {Advice} "
        + $"The parameters are those of the last good step.");

    string LastCost => LastFiniteCost is null ? "No cost was finite." : $"The last finite cost was {LastFiniteCost}.";

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The step that failed, from 1.</summary>
    public long Step { get; }

    /// <summary>Where it was seen first, such as <c>the output of layer 0 (Dense)</c>.</summary>
    public string Place { get; }

    /// <summary>The last cost that was finite, as text that reads back to the same number; null if there was none.</summary>
    public string? LastFiniteCost { get; }

    /// <summary>What the cause is; null before <see cref="Explain"/>, or if it could not be looked for.</summary>
    public DivergenceCause? Cause => Reason?.Cause;

    /// <summary>What to do, as the message says it.</summary>
    public string Advice => Reason?.Advice ?? "Explain() looks for the cause.";

    /// <summary>
    /// For a cost that is quadratic in the parameters, a learning rate below which this run cannot run away, see <see cref="Training.LargestLearningRate"/>.
    /// Null if none is known that is below that of the run, or the learning rate is not the cause.
    /// </summary>
    public double? LargestLearningRate => Reason?.LargestLearningRate;

    /// <summary>The same if the features were standardized; null where that is not known or does not help.</summary>
    public double? LargestStandardizedRate => Reason?.LargestStandardizedRate;

    /// <summary>True if the features are not standardized and standardizing them would help.</summary>
    public bool StandardizingHelps => Reason is { StandardizingHelps: true };

    internal DivergenceReason? Reason { get; private protected set; }

    /// <summary>
    /// Looks for the cause, in the numbers as they were when the step failed; only the first call does, which may take as long as some thousand steps.
    /// </summary>
    /// <returns>The exception itself, whose message now says the cause and what to do.</returns>
    public abstract DivergedException Explain();
}
