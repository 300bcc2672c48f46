using System.Text.Json.Serialization;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>Adam: the mean gradient divided by the root of the mean square, both corrected for their start at 0.</summary>
/// <remarks>
/// <code>
/// m = beta1 m + (1 - beta1) g          v = beta2 v + (1 - beta2) g^2
/// PyTorch, optax:  update = m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon)
/// Keras:           update = m / (sqrt(v) + epsilon) * sqrt(1 - beta2^t) / (1 - beta1^t)
/// </code>
/// Two slots, m and v. Where the epsilon would be 0 in the number type it is the smallest useful number, so a zero gradient gives 0 and never NaN.
/// Gradients whose square is 0 in the number type (decimal: below 1e-14) are divided by the epsilon alone. For AdamW put <see cref="WeightDecay"/> behind it.
/// Source: Kingma and Ba (2015).
/// </remarks>
/// <param name="Dialect">Whose placement of the epsilon and whose defaults.</param>
public sealed record Adam(Dialect Dialect = Dialect.PyTorch) : AveragingTransform
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
    public override int Slots => 2;

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var (fresh1, fresh2, epsilon) = (Complement.Of<T>(Beta1), Complement.Of<T>(Beta2), Epsilon.ToNonZero<T>());
        var (known1, known2) = (Moments.Known(fresh1, step.Number), Moments.Known(fresh2, step.Number));
        var mean = slots[..update.Length];
        var square = slots[update.Length..];
        var done = Dialect == Dialect.PyTorch ? Moments.AdamInOnePass(fresh1, known1, fresh2, known2, epsilon, mean, square, update) : 0;
        if (done == update.Length)
            return;
        mean = mean[done..];
        square = square[done..];
        update = update[done..];
        Moments.Mix(update, fresh1, mean);
        Moments.MixSquares(update, fresh2, square);
        Moments.AdamUpdate(mean, known1, square, known2, epsilon, Dialect, update);
    }
}
