using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Optimizers;

/// <content>Adam and its sisters. What is not said has the default of the dialect.</content>
public sealed partial record Optimizer
{
    /// <summary>Adam; see <see cref="Optimizers.Adam"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="beta1">What fraction of the mean gradient is kept; null for 0.9.</param>
    /// <param name="beta2">What fraction of the mean square is kept; null for 0.999.</param>
    /// <param name="epsilon">Added to the divisor; null for 1e-8 (Keras 1e-7).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer Adam(
        Schedule? learningRate = null, Real? beta1 = null, Real? beta2 = null, Real? epsilon = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? 0.001, [AdamOf(beta1, beta2, epsilon, dialect)]);

    /// <summary>AdamW: Adam with decoupled weight decay, <c>parameters -= rate * (Adam + decay * parameters)</c>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="beta1">What fraction of the mean gradient is kept; null for 0.9.</param>
    /// <param name="beta2">What fraction of the mean square is kept; null for 0.999.</param>
    /// <param name="epsilon">Added to the divisor; null for 1e-8 (Keras 1e-7).</param>
    /// <param name="decay">How strongly parameters are pulled to 0; null for 0.01 (Keras 0.004, optax 0.0001).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer AdamW(
        Schedule? learningRate = null, Real? beta1 = null, Real? beta2 = null, Real? epsilon = null, Real? decay = null, Dialect dialect = Dialect.PyTorch) =>
        new(learningRate ?? 0.001, [AdamOf(beta1, beta2, epsilon, dialect), new WeightDecay(decay ?? DecayOf(dialect))]);

    /// <summary>AMSGrad; see <see cref="Optimizers.AmsGrad"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="beta1">What fraction of the mean gradient is kept; null for 0.9.</param>
    /// <param name="beta2">What fraction of the mean square is kept; null for 0.999.</param>
    /// <param name="epsilon">Added to the divisor; null for 1e-8 (Keras 1e-7).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer AmsGrad(
        Schedule? learningRate = null, Real? beta1 = null, Real? beta2 = null, Real? epsilon = null, Dialect dialect = Dialect.PyTorch)
    {
        var usual = new AmsGrad(dialect);
        return new(learningRate ?? 0.001, [usual with { Beta1 = beta1 ?? usual.Beta1, Beta2 = beta2 ?? usual.Beta2, Epsilon = epsilon ?? usual.Epsilon }]);
    }

    /// <summary>Adamax; see <see cref="Optimizers.Adamax"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.002 (Keras 0.001).</param>
    /// <param name="beta1">What fraction of the mean gradient is kept; null for 0.9.</param>
    /// <param name="beta2">What fraction of the largest gradient is kept; null for 0.999.</param>
    /// <param name="epsilon">Added to the divisor; null for 1e-8 (Keras 1e-7).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer Adamax(
        Schedule? learningRate = null, Real? beta1 = null, Real? beta2 = null, Real? epsilon = null, Dialect dialect = Dialect.PyTorch)
    {
        var (usual, rate) = (new Adamax(dialect), learningRate ?? (dialect == Dialect.Keras ? 0.001 : 0.002));
        return new(rate, [usual with { Beta1 = beta1 ?? usual.Beta1, Beta2 = beta2 ?? usual.Beta2, Epsilon = epsilon ?? usual.Epsilon }]);
    }

    /// <summary>NAdam; see <see cref="Optimizers.NAdam"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.002 (Keras 0.001).</param>
    /// <param name="beta1">What fraction of the mean gradient is kept; null for 0.9.</param>
    /// <param name="beta2">What fraction of the mean square is kept; null for 0.999.</param>
    /// <param name="epsilon">Added to the divisor; null for 1e-8 (Keras 1e-7).</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer NAdam(
        Schedule? learningRate = null, Real? beta1 = null, Real? beta2 = null, Real? epsilon = null, Dialect dialect = Dialect.PyTorch)
    {
        var (usual, rate) = (new NAdam(dialect), learningRate ?? (dialect == Dialect.Keras ? 0.001 : 0.002));
        return new(rate, [usual with { Beta1 = beta1 ?? usual.Beta1, Beta2 = beta2 ?? usual.Beta2, Epsilon = epsilon ?? usual.Epsilon }]);
    }

    /// <summary>RAdam; see <see cref="Optimizers.RAdam"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="beta1">What fraction of the mean gradient is kept; null for 0.9.</param>
    /// <param name="beta2">What fraction of the mean square is kept; null for 0.999.</param>
    /// <param name="epsilon">Added to the divisor; null for 1e-8.</param>
    /// <param name="dialect">Whose definition.</param>
    public static Optimizer RAdam(
        Schedule? learningRate = null, Real? beta1 = null, Real? beta2 = null, Real? epsilon = null, Dialect dialect = Dialect.PyTorch)
    {
        var usual = new RAdam { Dialect = dialect };
        return new(learningRate ?? 0.001, [usual with { Beta1 = beta1 ?? usual.Beta1, Beta2 = beta2 ?? usual.Beta2, Epsilon = epsilon ?? usual.Epsilon }]);
    }

    /// <summary>Lion with decoupled weight decay; see <see cref="Optimizers.Lion"/>.</summary>
    /// <param name="learningRate">A number, or any schedule; null for 0.001, the default of Keras.</param>
    /// <param name="beta1">What fraction of the memory is in the update; null for 0.9.</param>
    /// <param name="beta2">What fraction of the memory is kept; null for 0.99.</param>
    /// <param name="decay">How strongly parameters are pulled to 0; 0 for none.</param>
    public static Optimizer Lion(Schedule? learningRate = null, Real? beta1 = null, Real? beta2 = null, Real decay = default)
    {
        var usual = new Lion();
        var lion = usual with { Beta1 = beta1 ?? usual.Beta1, Beta2 = beta2 ?? usual.Beta2 };
        return new(learningRate ?? 0.001, decay == 0 ? [lion] : [lion, new WeightDecay(decay)]);
    }

    /// <summary>LAMB: Adam, whose update each block of parameters gets in its own size; see <see cref="TrustRatio"/>.</summary>
    /// <remarks>
    /// The decay is inside the ratio, as in the paper and optax; Keras applies it by itself. PyTorch has no LAMB: its dialect is that of the paper with optax's
    /// epsilon.
    /// </remarks>
    /// <param name="learningRate">A number, or any schedule; null for 0.001.</param>
    /// <param name="beta1">What fraction of the mean gradient is kept; null for 0.9.</param>
    /// <param name="beta2">What fraction of the mean square is kept; null for 0.999.</param>
    /// <param name="epsilon">Added to the divisor; null for 1e-6 (Keras 1e-7).</param>
    /// <param name="decay">How strongly parameters are pulled to 0; 0 for none.</param>
    /// <param name="dialect">Whose definition and defaults.</param>
    public static Optimizer Lamb(
        Schedule? learningRate = null, Real? beta1 = null, Real? beta2 = null, Real? epsilon = null, Real decay = default, Dialect dialect = Dialect.PyTorch)
    {
        var adam = AdamOf(beta1, beta2, epsilon ?? (dialect == Dialect.Keras ? 1e-7 : 1e-6), Dialect.PyTorch);
        return new(learningRate ?? 0.001, decay == 0 ? [adam, new TrustRatio()]
            : dialect == Dialect.Keras ? [adam, new TrustRatio(), new WeightDecay(decay)]
            : [adam, new WeightDecay(decay), new TrustRatio()]);
    }

    static Adam AdamOf(Real? beta1, Real? beta2, Real? epsilon, Dialect dialect)
    {
        var usual = new Adam(dialect);
        return usual with { Beta1 = beta1 ?? usual.Beta1, Beta2 = beta2 ?? usual.Beta2, Epsilon = epsilon ?? usual.Epsilon };
    }

    static Real DecayOf(Dialect dialect) => dialect switch
    {
        Dialect.Keras => 0.004,
        Dialect.Optax => 0.0001,
        _ => 0.01,
    };
}
