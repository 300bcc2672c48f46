using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Optimizers;

// The named optimizers; each body shows the chain. optax has no default rates: it gets PyTorch's.
public sealed partial record Optimizer
{
    /// <summary>Gradient descent with Nesterov's momentum: <c>v = factor * v + gradient; parameters -= rate * (gradient + factor * v)</c>.</summary>
    /// <param name="learningRate">A number, or any schedule.</param>
    /// <param name="factor">What share of the last update is kept, from 0 up to but not including 1.</param>
    /// <param name="dialect">Where the learning rate is applied: outside the memory, or, in Keras' dialect, inside.</param>
    public static Optimizer Nesterov(Schedule learningRate, Real factor, Dialect dialect = Dialect.PyTorch) => new(learningRate, [new Nesterov(factor, dialect)]);

    /// <summary>AdaGrad; see <see cref="Optimizers.AdaGrad"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.01 (Keras 0.001).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer AdaGrad(Schedule? learningRate = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? (dialect == Dialect.Keras ? 0.001 : 0.01), [new AdaGrad(Dialect: dialect)]);

    /// <summary>RMSProp; see <see cref="Optimizers.RmsProp"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.01 (Keras 0.001).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer RmsProp(Schedule? learningRate = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? (dialect == Dialect.Keras ? 0.001 : 0.01), [new RmsProp(Dialect: dialect)]);

    /// <summary>Adadelta; see <see cref="Optimizers.Adadelta"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 1 (Keras 0.001).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer Adadelta(Schedule? learningRate = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? (dialect == Dialect.Keras ? 0.001 : 1.0), [new Adadelta(Dialect: dialect)]);

    /// <summary>Adam; see <see cref="Optimizers.Adam"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer Adam(Schedule? learningRate = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? 0.001, [new Adam(Dialect: dialect)]);

    /// <summary>AMSGrad; see <see cref="Optimizers.AmsGrad"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer AmsGrad(Schedule? learningRate = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? 0.001, [new AmsGrad(Dialect: dialect)]);

    /// <summary>Adamax; see <see cref="Optimizers.Adamax"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.002 (Keras 0.001).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer Adamax(Schedule? learningRate = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? (dialect == Dialect.Keras ? 0.001 : 0.002), [new Adamax(Dialect: dialect)]);

    /// <summary>NAdam; see <see cref="Optimizers.NAdam"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.002 (Keras 0.001).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer NAdam(Schedule? learningRate = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? (dialect == Dialect.Keras ? 0.001 : 0.002), [new NAdam(Dialect: dialect)]);

    /// <summary>AdamW: Adam with decoupled weight decay, <c>parameters -= rate * (Adam + decay * parameters)</c>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="decay">How strongly parameters are pulled to 0; null for 0.01 (Keras 0.004, optax 0.0001).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer AdamW(Schedule? learningRate = null, Real? decay = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? 0.001, [new Adam(Dialect: dialect), new WeightDecay(decay ?? DecayOf(dialect))]);

    /// <summary>RAdam; see <see cref="Optimizers.RAdam"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="dialect">Whose definition.</param>
    public static Optimizer RAdam(Schedule? learningRate = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? 0.001, [new RAdam(Dialect: dialect)]);

    /// <summary>Lion with decoupled weight decay; see <see cref="Optimizers.Lion"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001, the default of Keras.</param>
    /// <param name="decay">How strongly parameters are pulled to 0; 0 for none.</param>
    public static Optimizer Lion(Schedule? learningRate = null, Real decay = default) =>
        new(learningRate ?? 0.001, decay > 0 ? [new Lion(), new WeightDecay(decay)] : [new Lion()]);

    /// <summary>LAMB: Adam, whose update each block of parameters gets in its own size; see <see cref="TrustRatio"/>.</summary>
    /// <remarks>
    /// The decay is inside the ratio, as in the paper and optax; Keras applies it by itself. PyTorch has no LAMB: its dialect is that of the paper with optax's epsilon.
    /// </remarks>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="decay">How strongly parameters are pulled to 0; 0 for none.</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer Lamb(Schedule? learningRate = null, Real decay = default, Dialect dialect = Dialect.PyTorch)
    {
        var adam = new Adam(Epsilon: dialect == Dialect.Keras ? 1e-7 : 1e-6);
        return new(learningRate ?? 0.001, decay == 0 ? [adam, new TrustRatio()]
            : dialect == Dialect.Keras ? [adam, new TrustRatio(), new WeightDecay(decay)]
            : [adam, new WeightDecay(decay), new TrustRatio()]);
    }

    /// <summary>Rprop, with step sizes of its own and the learning rate 1; see <see cref="Optimizers.Rprop"/>.</summary>
    /// <param name="initial">The first step size, greater than 0; null for 0.01.</param>
    public static Optimizer Rprop(Real? initial = null) => new(1, [new Rprop(initial)]);

    static Real DecayOf(Dialect dialect) => dialect switch
    {
        Dialect.Keras => 0.004,
        Dialect.Optax => 0.0001,
        _ => 0.01,
    };
}
