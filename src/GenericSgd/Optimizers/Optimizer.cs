using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Schedules;

namespace GenericSgd.Optimizers;

/// <summary>A chain of transforms and a learning rate: <c>parameters -= learning rate * chain(gradient)</c>.</summary>
/// <remarks>The named optimizers are the static methods; their bodies show the chain.</remarks>
public sealed partial record Optimizer
{
    /// <summary>A chain of transforms and a learning rate.</summary>
    /// <param name="learningRate">The learning rate over time.</param>
    /// <param name="chain">The transforms, in the order in which they are applied; empty for plain gradient descent.</param>
    public Optimizer(Schedule learningRate, ValueList<GradientTransform> chain) => (LearningRate, Chain) = (learningRate, chain);

    /// <summary>The learning rate over time.</summary>
    public Schedule LearningRate { get; init => field = Require.NotNull(value); }

    /// <summary>The transforms, in the order in which they are applied; empty for plain gradient descent.</summary>
    public ValueList<GradientTransform> Chain { get; init => field = Require.NoneNull(value); }

    /// <summary>How the difference of parameter and update is rounded: <c>Optimizer.Sgd(0.01) with { Rounding = UpdateRounding.Stochastic }</c>.</summary>
    public UpdateRounding Rounding { get; init => field = Require.Known(value); }

    /// <summary>
    /// What fraction of the moving average of the parameters is kept at each step, from 0 up to but not including 1; null, as usual, keeps no average:
    /// <c>average = average + (1 - fraction) (parameters - average)</c>, which begins with the parameters after the first step.
    /// </summary>
    /// <remarks>Training is not changed by it; the averaged network is <c>run.Average</c>. Source: Polyak and Juditsky (1992); the start of PyTorch's
    /// <c>AveragedModel</c>.</remarks>
    public Real? Average { get; init => field = value is { } fraction ? Require.Fraction(fraction) : null; }

    /// <summary>What fraction of the new parameters enters the average.</summary>
    internal T FreshFraction<T>()
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
