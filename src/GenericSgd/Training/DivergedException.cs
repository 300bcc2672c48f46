using System.Globalization;

namespace GenericSgd.Training;

/// <summary>Training ran away: a number became infinite, not a number, or too large for its type, or the cost grew beyond all bounds.</summary>
/// <remarks>The parameters of the network are those of the last good step.</remarks>
public abstract class DivergedException : ArithmeticException
{
    // Not constructed outside: every divergence knows its number type.
    private protected DivergedException(int epoch, long step, string place, string? lastFiniteCost, DivergenceReason reason, Exception? inner)
        : base(Describe(epoch, step, place, lastFiniteCost, reason), inner)
    {
        Epoch = epoch;
        Step = step;
        Place = place;
        LastFiniteCost = lastFiniteCost;
        Cause = reason.Cause;
        Advice = reason.Advice;
        LargestLearningRate = reason.LargestLearningRate;
        LargestStandardizedRate = reason.LargestStandardizedRate;
        StandardizingHelps = reason.StandardizingHelps;
    }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The step that failed, from 1.</summary>
    public long Step { get; }

    /// <summary>Where it was seen first, such as <c>the output of layer 0 (Dense)</c>.</summary>
    public string Place { get; }

    /// <summary>The last cost that was finite, as text that reads back to the same number; null if there was none.</summary>
    public string? LastFiniteCost { get; }

    /// <summary>What the cause is.</summary>
    public DivergenceCause Cause { get; }

    /// <summary>What to do, as the message says it.</summary>
    public string Advice { get; }

    /// <summary>
    /// For a cost that is quadratic in the parameters, a learning rate below which this run cannot run away, see <see cref="Training.LargestLearningRate"/>. Null if none is
    /// known that is below that of the run, or the learning rate is not the cause.
    /// </summary>
    public double? LargestLearningRate { get; }

    /// <summary>The same if the features were standardized; null where that is not known or does not help.</summary>
    public double? LargestStandardizedRate { get; }

    /// <summary>True if the features are not standardized and standardizing them would help.</summary>
    public bool StandardizingHelps { get; }

    static string Describe(int epoch, long step, string place, string? lastFiniteCost, DivergenceReason reason) => string.Create(
        CultureInfo.InvariantCulture,
        $"Training diverged in epoch {epoch}, step {step}: seen first in {place}. {(lastFiniteCost is null ? "No cost was finite." : $"The last finite cost was {lastFiniteCost}.")}{reason.What} {reason.Advice} The parameters are those of the last good step.");
}
