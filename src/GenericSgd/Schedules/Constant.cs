using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>The same learning rate at every step.</summary>
/// <param name="LearningRate">The learning rate, greater than 0.</param>
public sealed record Constant(Real LearningRate) : Schedule
{
    /// <summary>The learning rate, greater than 0.</summary>
    public Real LearningRate { get; init; } = LearningRate > 0
        ? LearningRate
        : throw new ArgumentOutOfRangeException(nameof(LearningRate), LearningRate, "The learning rate must be greater than 0.");

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) => LearningRate.To<T>();
}
