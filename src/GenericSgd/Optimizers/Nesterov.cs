using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>Nesterov's momentum: <c>v = factor * v + g</c>, and <c>g + factor * v</c> is the update.</summary>
/// <remarks>
/// One slot. PyTorch and optax apply the learning rate outside the buffer; Keras has it inside, <c>v = factor * v + rate * g</c> and <c>rate * g + factor *
/// v</c>, which gives the same as long as the rate is constant. What stands behind Keras' form in a chain sees the update with the rate in it: put
/// <see cref="WeightDecay"/>
/// before it.
/// Source: Sutskever et al. (2013), in the form of PyTorch.
/// </remarks>
public sealed record Nesterov : AveragingTransform
{
    /// <summary>Nesterov's momentum.</summary>
    /// <param name="factor">What fraction of the last update is kept, from 0 up to but not including 1.</param>
    public Nesterov(Real factor) => Factor = factor;

    /// <summary>What fraction of the last update is kept, from 0 up to but not including 1.</summary>
    public Real Factor { get; init => field = Require.Fraction(value); }

    /// <summary>Where the learning rate is applied.</summary>
    public Dialect Dialect { get; init => field = Require.Known(value); }

    /// <inheritdoc/>
    public override int Slots => 1;

    /// <inheritdoc/>
    public override bool AppliesLearningRate => Dialect == Dialect.Keras;

    private protected override bool IsHeldIn<T>() => Complement.IsWellHeld<T>(Factor);

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var factor = Factor.To<T>();
        if (AppliesLearningRate)
            TensorPrimitives.Multiply(update, step.LearningRate, update);
        RoundedSums.Keep(update, factor, slots);
        RoundedSums.AddScaled(slots, factor, update);
    }
}
