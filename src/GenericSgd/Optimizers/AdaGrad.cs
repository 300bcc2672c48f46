using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>AdaGrad: <c>s = s + g^2</c>, and <c>g / (sqrt(s) + epsilon)</c> is the update.</summary>
/// <remarks>
/// One slot, s. Keras and optax: <c>g / sqrt(s + epsilon)</c>. Defaults: PyTorch epsilon 1e-10 and s = 0 at the start; Keras and optax 1e-7 and 0.1.
/// Squares of gradients below 1e-14 are 0 in decimal: the update is then at most the gradient divided by the epsilon. Source: Duchi, Hazan and Singer (2011).
/// </remarks>
/// <param name="Epsilon">Added to the divisor, greater than 0; null for the dialect's default.</param>
/// <param name="Start">What s is before the first step, at least 0; null for the dialect's default.</param>
/// <param name="Dialect">Whose placement of the epsilon and whose defaults.</param>
public sealed record AdaGrad(Real? Epsilon = null, Real? Start = null, Dialect Dialect = Dialect.PyTorch) : AveragingTransform
{
    /// <summary>Added to a divisor, greater than 0; where it would be 0 in a number type, its smallest useful number.</summary>
    public Real? Epsilon { get; init; } = Checked.Epsilon(Epsilon ?? (Dialect == Dialect.PyTorch ? 1e-10 : 1e-7), nameof(Epsilon));

    /// <summary>What s is before the first step, at least 0.</summary>
    public Real? Start { get; init; } = Checked.NotNegative(Start ?? (Dialect == Dialect.PyTorch ? 0 : 0.1), nameof(Start));

    /// <inheritdoc/>
    public override int Slots => 1;

    /// <inheritdoc/>
    public override Real SlotStart(int slot) => Start.GetValueOrDefault();

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var epsilon = Epsilon.GetValueOrDefault().ToNonZero<T>();
        Rounded.AddSquares<T>(update, slots);
        var divisor = BlockScratch<T>.Of(update.Length);
        if (Dialect == Dialect.PyTorch)
            Moments.RootPlus(slots, epsilon, divisor);
        else
            Moments.RootOfSum(slots, epsilon, divisor);
        TensorPrimitives.Divide(update, divisor, update);
    }
}
