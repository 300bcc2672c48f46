using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Optimizers;

/// <content>The named optimizers; each body shows the chain. They take what the aliases of optax take. optax has no default rates: it gets PyTorch's.</content>
public sealed partial record Optimizer
{
    /// <summary>Stochastic gradient descent: <c>parameters -= rate * gradient</c>.</summary>
    /// <param name="learningRate">A number, or any schedule.</param>
    /// <param name="momentum">What fraction of the last update is kept, from 0 up to but not including 1; null for no memory.</param>
    /// <param name="nesterov">True for Nesterov's form of the momentum.</param>
    public static Optimizer Sgd(Schedule learningRate, Real? momentum = null, bool nesterov = false) =>
        new(learningRate, momentum is not { } factor ? [] : nesterov ? [new Nesterov(factor)] : [new Momentum(factor)]);

    /// <summary>Gradient descent with momentum: <c>v = factor * v + gradient; parameters -= rate * v</c>.</summary>
    /// <param name="learningRate">A number, or any schedule.</param>
    /// <param name="factor">What fraction of the last update is kept, from 0 up to but not including 1.</param>
    /// <param name="dialect">Where the learning rate is applied: outside the memory, or, in Keras' dialect, inside.</param>
    public static Optimizer Momentum(Schedule learningRate, Real factor, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate, [new Momentum(factor) { Dialect = dialect }]);

    /// <summary>Gradient descent with Nesterov's momentum: <c>v = factor * v + gradient; parameters -= rate * (gradient + factor * v)</c>.</summary>
    /// <param name="learningRate">A number, or any schedule.</param>
    /// <param name="factor">What fraction of the last update is kept, from 0 up to but not including 1.</param>
    /// <param name="dialect">Where the learning rate is applied: outside the memory, or, in Keras' dialect, inside.</param>
    public static Optimizer Nesterov(Schedule learningRate, Real factor, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate, [new Nesterov(factor) { Dialect = dialect }]);

    /// <summary>AdaGrad; see <see cref="Optimizers.AdaGrad"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.01 (Keras 0.001).</param>
    /// <param name="start">What the sum of squares is before the first step; null for the default of the dialect.</param>
    /// <param name="epsilon">Added to the divisor; null for the default of the dialect.</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer AdaGrad(Schedule? learningRate = null, Real? start = null, Real? epsilon = null, Dialect dialect = Dialect.PyTorch)
    {
        var usual = new AdaGrad(dialect);
        var rate = learningRate ?? (dialect == Dialect.Keras ? 0.001 : 0.01);
        return new(rate, [usual with { Start = start ?? usual.Start, Epsilon = epsilon ?? usual.Epsilon }]);
    }

    /// <summary>RMSProp; see <see cref="Optimizers.RmsProp"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.01 (Keras 0.001).</param>
    /// <param name="rho">What fraction of the averages is kept; null for the default of the dialect.</param>
    /// <param name="epsilon">Added to the divisor; null for the default of the dialect.</param>
    /// <param name="centered">True to divide by the deviation from the mean gradient.</param>
    /// <param name="momentum">What fraction of the last update is kept; null for no memory. The learning rate is outside it in PyTorch's dialect only.</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer RmsProp(
        Schedule? learningRate = null, Real? rho = null, Real? epsilon = null, bool centered = false, Real? momentum = null, Dialect dialect = Dialect.PyTorch)
    {
        var usual = new RmsProp(dialect);
        var transform = usual with { Rho = rho ?? usual.Rho, Epsilon = epsilon ?? usual.Epsilon, Centered = centered };
        var rate = learningRate ?? (dialect == Dialect.Keras ? 0.001 : 0.01);
        return momentum is { } factor
            ? new(rate, [transform, new Momentum(factor) { Dialect = dialect == Dialect.PyTorch ? dialect : Dialect.Keras }])
            : new(rate, [transform]);
    }

    /// <summary>Adadelta; see <see cref="Optimizers.Adadelta"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 1 (Keras 0.001).</param>
    /// <param name="rho">What fraction of the averages is kept; null for the default of the dialect.</param>
    /// <param name="epsilon">Added to the divisor; null for the default of the dialect.</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer Adadelta(Schedule? learningRate = null, Real? rho = null, Real? epsilon = null, Dialect dialect = Dialect.PyTorch)
    {
        var usual = new Adadelta(dialect);
        return new(learningRate ?? (dialect == Dialect.Keras ? 0.001 : 1.0), [usual with { Rho = rho ?? usual.Rho, Epsilon = epsilon ?? usual.Epsilon }]);
    }

    /// <summary>Rprop, with step sizes of its own and the learning rate 1; see <see cref="Optimizers.Rprop"/>.</summary>
    /// <param name="initial">The first step size, greater than 0; null for 0.01.</param>
    /// <param name="shrink">The factor when the sign turns; null for 0.5.</param>
    /// <param name="grow">The factor while it stays; null for 1.2.</param>
    /// <param name="smallest">The smallest step size; null for 1e-6.</param>
    /// <param name="largest">The largest step size, greater than the smallest; null for 50.</param>
    public static Optimizer Rprop(Real? initial = null, Real? shrink = null, Real? grow = null, Real? smallest = null, Real? largest = null)
    {
        var usual = new Rprop();
        var rprop = usual with { Initial = initial ?? usual.Initial, Shrink = shrink ?? usual.Shrink, Grow = grow ?? usual.Grow };
        return new(1, [rprop with { Smallest = smallest ?? usual.Smallest, Largest = largest ?? usual.Largest }]);
    }
}
