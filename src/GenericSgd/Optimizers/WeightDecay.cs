using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>Weight decay: <c>g + rate * parameters</c>.</summary>
/// <remarks>
/// No slot. Its place in the chain says which kind it is: first, it is coupled (an L2 penalty, as PyTorch's <c>weight_decay</c> of SGD and Adam); last, it is
/// decoupled (AdamW: <c>parameters -= learning rate * (update + rate * parameters)</c>, as in PyTorch, Keras and optax). Unless told otherwise it takes biases
/// and gains as well as weights, as those do. Source: Loshchilov and Hutter (2019).
/// </remarks>
public sealed record WeightDecay : PartialTransform
{
    /// <summary>Weight decay.</summary>
    /// <param name="rate">How strongly parameters are pulled to 0, at least 0.</param>
    public WeightDecay(Real rate) => Rate = rate;

    /// <summary>How strongly parameters are pulled to 0, at least 0.</summary>
    public Real Rate { get; init => field = Require.NotNegative(value); }

    /// <summary>True to leave biases and gains as they are.</summary>
    public bool WeightsOnly { get; init; }

    /// <inheritdoc/>
    public override bool IsStateless => true;

    /// <inheritdoc/>
    public override bool Concerns(in ParameterPart part) => part.IsWeight || !WeightsOnly;

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update) =>
        RoundedSums.AddScaled(parameters, Rate.To<T>(), update);
}
