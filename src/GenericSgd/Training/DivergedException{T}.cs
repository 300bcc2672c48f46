using System.Numerics;

namespace GenericSgd.Training;

/// <summary>The divergence of a run in one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class DivergedException<T> : DivergedException
    where T : INumber<T>
{
    internal DivergedException(int epoch, long step, string place, string? lastFiniteCost, DivergenceReason reason, Exception? inner)
        : base(epoch, step, place, lastFiniteCost, reason, inner)
    {
    }

    /// <summary>The run up to the last good step, when it was <see cref="Trainer{T}.Fit"/> that diverged; otherwise null.</summary>
    public TrainingRun<T>? Run { get; internal init; }
}
