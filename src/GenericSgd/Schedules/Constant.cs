using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>The same learning rate at every step.</summary>
public sealed record Constant : Schedule
{
    /// <summary>The same learning rate at every step.</summary>
    /// <param name="learningRate">The learning rate, greater than 0.</param>
    public Constant(Real learningRate) => LearningRate = learningRate;

    /// <summary>The learning rate, greater than 0.</summary>
    public Real LearningRate { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <inheritdoc/>
    public override bool IsConstant => true;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) => LearningRate.To<T>();
}
