using GenericSgd.Schedules;

namespace GenericSgd.Optimizers;

/// <summary>A chain of transforms and a learning rate: <c>parameters -= learning rate * chain(gradient)</c>.</summary>
/// <remarks>The named optimizers are the static methods; their bodies show the chain.</remarks>
/// <param name="LearningRate">The learning rate over time.</param>
/// <param name="Chain">The transforms, in the order in which they are applied; empty for plain gradient descent.</param>
public sealed partial record Optimizer(Schedule LearningRate, ValueList<GradientTransform> Chain)
{
    /// <summary>Stochastic gradient descent: <c>parameters -= rate * gradient</c>.</summary>
    /// <param name="learningRate">A number, or any schedule.</param>
    public static Optimizer Sgd(Schedule learningRate) => new(learningRate, []);

    /// <summary>Gradient descent with momentum: <c>v = factor * v + gradient; parameters -= rate * v</c>.</summary>
    /// <param name="learningRate">A number, or any schedule.</param>
    /// <param name="factor">What share of the last update is kept, from 0 up to but not including 1.</param>
    public static Optimizer Momentum(Schedule learningRate, Numerics.Real factor) => new(learningRate, [new Momentum(factor)]);

    /// <summary>How the difference of parameter and update is rounded: <c>Optimizer.Sgd(0.01) with { Rounding = UpdateRounding.Stochastic }</c>.</summary>
    public UpdateRounding Rounding { get; init; }

    /// <summary>How many numbers per parameter the whole chain remembers.</summary>
    public int Slots
    {
        get
        {
            var slots = 0;
            foreach (var transform in Chain)
                slots += transform.Slots;
            return slots;
        }
    }
}
