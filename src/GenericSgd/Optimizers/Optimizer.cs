using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
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
    /// <param name="dialect">Where the learning rate is applied: outside the memory, or, in Keras' dialect, inside.</param>
    public static Optimizer Momentum(Schedule learningRate, Real factor, Dialect dialect = Dialect.PyTorch) => new(learningRate, [new Momentum(factor, dialect)]);

    /// <summary>How the difference of parameter and update is rounded: <c>Optimizer.Sgd(0.01) with { Rounding = UpdateRounding.Stochastic }</c>.</summary>
    public UpdateRounding Rounding { get; init; }

    /// <summary>
    /// What share of the moving average of the parameters is kept at each step, from 0 up to but not including 1; null, as usual, keeps no average:
    /// <c>average = average + (1 - share) (parameters - average)</c>, which begins with the parameters after the first step.
    /// </summary>
    /// <remarks>Training is not changed by it; the averaged network is <c>run.Average</c>. Source: Polyak and Juditsky (1992); the start of PyTorch's <c>AveragedModel</c>.</remarks>
    public Real? Average
    {
        get;
        init => field = value is { } share ? Checked.Share(share, nameof(Average)) : null;
    }

    /// <summary>What share of the new parameters enters the average.</summary>
    internal T FreshShare<T>()
        where T : INumber<T> => Complement.Of<T>(Average ?? 0);

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
