using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>Adamax: Adam with the largest recent absolute gradient instead of the root of the mean square.</summary>
/// <remarks>
/// <code>
/// m = beta1 m + (1 - beta1) g
/// PyTorch, optax:  u = max(beta2 u, |g| + epsilon)   update = m / u / (1 - beta1^t)
/// Keras:           u = max(beta2 u, |g|)             update = m / (u + epsilon) / (1 - beta1^t)
/// </code>
/// Two slots, m and u. Nothing is squared, so narrow types and decimal keep small gradients. Source: Kingma and Ba (2015), section 7.1.
/// </remarks>
/// <param name="Dialect">Whose placement of the epsilon and whose defaults.</param>
public sealed record Adamax(Dialect Dialect = Dialect.PyTorch) : AveragingTransform
{
    /// <summary>What fraction of the mean gradient is kept, from 0 up to but not including 1.</summary>
    public Real Beta1 { get; init => field = Require.Fraction(value); } = 0.9;

    /// <summary>What fraction of the largest gradient is kept, from 0 up to but not including 1.</summary>
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
        var (fresh1, beta2, epsilon) = (Complement.Of<T>(Beta1), Beta2.To<T>(), Epsilon.ToNonZero<T>());
        var mean = slots[..update.Length];
        var largest = slots[update.Length..];
        Moments.Mix(update, fresh1, mean);
        TensorPrimitives.Abs<T>(update, update);
        if (Dialect != Dialect.Keras)
            TensorPrimitives.Add(update, epsilon, update);
        TensorPrimitives.Multiply(largest, beta2, largest);
        TensorPrimitives.Max(largest, update, largest);
        if (Dialect == Dialect.Keras)
            TensorPrimitives.Add(largest, epsilon, update);
        else
            largest.CopyTo(update);
        TensorPrimitives.Divide(mean, update, update);
        TensorPrimitives.Divide(update, Moments.Known(fresh1, step.Number), update);
    }
}
