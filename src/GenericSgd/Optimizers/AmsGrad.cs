using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>AMSGrad: <see cref="Adam"/> with the largest mean square so far instead of the present one.</summary>
/// <remarks>
/// Three slots: m, v and the largest. PyTorch and Keras keep the largest v and correct it for the start; optax keeps the largest corrected one.
/// Source: Reddi, Kale and Kumar (2018).
/// </remarks>
/// <param name="Dialect">Whose placement of the epsilon and whose defaults.</param>
public sealed record AmsGrad(Dialect Dialect = Dialect.PyTorch) : AveragingTransform
{
    /// <summary>What fraction of the mean gradient is kept, from 0 up to but not including 1.</summary>
    public Real Beta1 { get; init => field = Require.Fraction(value); } = 0.9;

    /// <summary>What fraction of the mean square is kept, from 0 up to but not including 1.</summary>
    public Real Beta2 { get; init => field = Require.Fraction(value); } = 0.999;

    /// <summary>Added to a divisor, greater than 0; by default 1e-8, in Keras' dialect 1e-7.</summary>
    /// <remarks>Where it would be 0 in a number type it is its smallest useful number.</remarks>
    public Real Epsilon { get; init => field = Require.Positive(value, "The epsilon"); } = Dialect == Dialect.Keras ? 1e-7 : 1e-8;

    /// <summary>Whose placement of the epsilon and whose defaults. The constructor takes it, because other defaults go by it.</summary>
    [JsonPropertyOrder(1)]
    public Dialect Dialect { get; } = Require.Known(Dialect, nameof(Dialect));

    /// <inheritdoc/>
    public override int Slots => 3;

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var (fresh1, fresh2, epsilon) = (Complement.Of<T>(Beta1), Complement.Of<T>(Beta2), Epsilon.ToNonZero<T>());
        var count = update.Length;
        var mean = slots[..count];
        var square = slots.Slice(count, count);
        var largest = slots[(2 * count)..];
        Moments.Mix(update, fresh1, mean);
        Moments.MixSquares(update, fresh2, square);
        var (known1, known2) = (Moments.Known(fresh1, step.Number), Moments.Known(fresh2, step.Number));
        if (Dialect == Dialect.Optax)
        {
            TensorPrimitives.Divide(square, known2, update);
            TensorPrimitives.Max(largest, update, largest);
            known2 = T.One;
        }
        else
        {
            TensorPrimitives.Max(largest, square, largest);
        }

        Moments.AdamUpdate(mean, known1, largest, known2, epsilon, Dialect, update);
    }
}
