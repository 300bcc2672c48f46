using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>Scales the update of each block of parameters to the size of the block: <c>u * norm(parameters) / norm(u)</c>, where either norm is 0 <c>u</c>
/// itself.</summary>
/// <remarks>No slot. Where the quotient is beyond the range of the number type the update stays as it is too. Behind <see cref="Adam"/> it makes LAMB. Source:
/// You et al. (2020); optax <c>scale_by_trust_ratio</c>.</remarks>
public sealed record TrustRatio : ReadingTransform
{
    /// <inheritdoc/>
    public override bool IsStateless => true;

    /// <inheritdoc/>
    public override bool ReadsAll => false;

    /// <inheritdoc/>
    public override T Read<T>(in Step<T> step, ReadOnlySpan<T> parameters, ReadOnlySpan<T> update)
    {
        var (ofParameters, ofUpdate) = (Reduce.ScaledNorm(parameters), Reduce.ScaledNorm(update));
        if (T.IsZero(ofParameters.Largest) || T.IsZero(ofUpdate.Largest))
            return T.One;
        if (ofUpdate.Largest < ofParameters.Largest)
        {
            var inverse = ofUpdate.Largest / ofParameters.Largest;
            if (inverse < Measured<T>.SmallestUseful || inverse * (ofUpdate.Relative / ofParameters.Relative) < Measured<T>.SmallestUseful)
                return T.One;
        }

        return (ofParameters.Largest / ofUpdate.Largest) * (ofParameters.Relative / ofUpdate.Relative);
    }

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, T read, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update) =>
        TensorPrimitives.Multiply(update, read, update);
}
