using System.Numerics;
using GenericSgd.Training.Causes;

namespace GenericSgd.Training;

/// <summary>The divergence of a run in one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class DivergedException<T> : DivergedException
    where T : INumber<T>
{
    readonly FailedStep<T> _failed;

    internal DivergedException(int epoch, long step, string place, string? lastFiniteCost, FailedStep<T> failed)
        : base(epoch, step, place, lastFiniteCost, failed.Inner) => _failed = failed;

    /// <summary>The run up to the last good step, when it was <see cref="Trainer{T}.Fit"/> that diverged; otherwise null.</summary>
    public TrainingRun<T>? Run { get; internal set; }

    /// <inheritdoc/>
    public override DivergedException<T> Explain()
    {
        Reason ??= new DivergenceSearch<T>(_failed).Find();
        return this;
    }
}
