using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>AdaGrad: <c>s = s + g^2</c>, and <c>g / (sqrt(s) + epsilon)</c> is the update.</summary>
/// <remarks>
/// One slot, s. Keras and optax: <c>g / sqrt(s + epsilon)</c>. Defaults: PyTorch epsilon 1e-10 and s = 0 at the start; Keras and optax 1e-7 and 0.1.
/// Squares of gradients below 1e-14 are 0 in decimal: the update is then at most the gradient divided by the epsilon. Source: Duchi, Hazan and Singer (2011).
/// </remarks>
/// <param name="Dialect">Whose placement of the epsilon and whose defaults.</param>
public sealed record AdaGrad(Dialect Dialect = Dialect.PyTorch) : AveragingTransform
{
    /// <summary>Added to a divisor, greater than 0; by default 1e-10, in the dialects of Keras and optax 1e-7.</summary>
    /// <remarks>Where it would be 0 in a number type it is its smallest useful number.</remarks>
    public Real Epsilon { get; init => field = Require.Positive(value, "The epsilon"); } = Dialect == Dialect.PyTorch ? 1e-10 : 1e-7;

    /// <summary>What s is before the first step, at least 0; by default 0, in the dialects of Keras and optax 0.1.</summary>
    public Real Start { get; init => field = Require.NotNegative(value); } = Dialect == Dialect.PyTorch ? 0 : 0.1;

    /// <summary>Whose placement of the epsilon and whose defaults. The constructor takes it, because other defaults go by it.</summary>
    [JsonPropertyOrder(1)]
    public Dialect Dialect { get; } = Require.Known(Dialect, nameof(Dialect));

    /// <inheritdoc/>
    public override int Slots => 1;

    /// <inheritdoc/>
    public override Real SlotStart(int slot) => Start;

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var epsilon = Epsilon.ToNonZero<T>();
        RoundedSums.AddSquares<T>(update, slots);
        var divisor = BlockScratch<T>.Of(update.Length);
        if (Dialect == Dialect.PyTorch)
            Moments.RootPlus(slots, epsilon, divisor);
        else
            Moments.RootOfSum(slots, epsilon, divisor);
        TensorPrimitives.Divide(update, divisor, update);
    }
}
