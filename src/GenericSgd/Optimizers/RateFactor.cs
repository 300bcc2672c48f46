using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>Another learning rate for some blocks of parameters: <c>factor * u</c>.</summary>
/// <remarks>No slot. Last in a chain it changes the learning rate; before an adaptive transform it has almost no effect.</remarks>
public sealed record RateFactor : PartialTransform
{
    /// <summary>Another learning rate for some blocks.</summary>
    /// <param name="pattern">Which blocks: <c>layers.0.*</c>, <c>*.biases</c>; a pattern that fits none is an error that lists them.</param>
    /// <param name="factor">What the update is multiplied by, at least 0.</param>
    public RateFactor(string pattern, Real factor) => (Pattern, Factor) = (pattern, factor);

    /// <summary>Which blocks: <c>layers.0.*</c>, <c>*.biases</c>; a pattern that fits none is an error that lists them.</summary>
    public string Pattern { get; init => field = BlockPattern.Checked(value); }

    /// <summary>What the update is multiplied by, at least 0.</summary>
    public Real Factor { get; init => field = Require.NotNegative(value); }

    /// <inheritdoc/>
    public override bool IsStateless => true;

    /// <inheritdoc/>
    public override bool Concerns(in ParameterPart part) => BlockPattern.Fits(Pattern, part);

    /// <inheritdoc/>
    public override void Check(IReadOnlyList<ParameterPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        BlockPattern.MustFit(Pattern, parts);
    }

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update) =>
        TensorPrimitives.Multiply(update, Factor.To<T>(), update);
}
