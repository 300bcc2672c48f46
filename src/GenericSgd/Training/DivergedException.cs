using System.Globalization;
using System.Numerics;

namespace GenericSgd.Training;

/// <summary>Training ran away: a number became infinite, not a number, or too large for its type, or the cost grew beyond all bounds.</summary>
/// <remarks>The parameters of the network are those of the last good step.</remarks>
public abstract class DivergedException : ArithmeticException
{
    // Not constructed outside: every divergence knows its number type.
    private protected DivergedException(int epoch, long step, string place, string? lastFiniteCost, double? largestLearningRate, Exception? inner)
        : base(Describe(epoch, step, place, lastFiniteCost, largestLearningRate), inner)
    {
        Epoch = epoch;
        Step = step;
        Place = place;
        LastFiniteCost = lastFiniteCost;
        LargestLearningRate = largestLearningRate;
    }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The step that failed, from 1.</summary>
    public long Step { get; }

    /// <summary>Where it was seen first, such as <c>the output of layer 0 (Dense)</c>.</summary>
    public string Place { get; }

    /// <summary>The last cost that was finite, as text that reads back to the same number; null if there was none.</summary>
    public string? LastFiniteCost { get; }

    /// <summary>For a cost that is quadratic in the parameters, the learning rate above which gradient descent cannot converge; otherwise null.</summary>
    public double? LargestLearningRate { get; }

    static string Describe(int epoch, long step, string place, string? lastFiniteCost, double? largestLearningRate)
    {
        var text = $"Training diverged in epoch {epoch}, step {step}: seen first in {place}.";
        text += lastFiniteCost is null ? " No cost was finite." : $" The last finite cost was {lastFiniteCost}.";
        text += largestLearningRate is { } limit
            ? string.Create(CultureInfo.InvariantCulture, $" This cost can only converge with a learning rate below {limit:G3}: choose a lower one.")
            : " Try a lower learning rate, standardized data, or a number type with a wider range.";
        return text + " The parameters are those of the last good step.";
    }
}

/// <summary>The divergence of a run in one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class DivergedException<T> : DivergedException
    where T : INumber<T>
{
    internal DivergedException(int epoch, long step, string place, string? lastFiniteCost, double? largestLearningRate, Exception? inner)
        : base(epoch, step, place, lastFiniteCost, largestLearningRate, inner)
    {
    }

    /// <summary>The run up to the last good step, when it was <see cref="Trainer{T}.Fit"/> that diverged; otherwise null.</summary>
    public TrainingRun<T>? Run { get; internal init; }
}
