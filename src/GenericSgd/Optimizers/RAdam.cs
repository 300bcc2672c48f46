using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>RAdam: <see cref="Adam"/>, rectified while too few gradients are known to trust their mean square.</summary>
/// <remarks>
/// <code>
/// m = beta1 m + (1 - beta1) g          v = beta2 v + (1 - beta2) g^2
/// r = 2 / (1 - beta2) - 1              r(t) = r - 2 t beta2^t / (1 - beta2^t)
/// r(t) at most 5:  update = m / (1 - beta1^t)
/// else:            update = m / (1 - beta1^t) * sqrt(1 - beta2^t) / (sqrt(v) + epsilon) * sqrt((r(t) - 4) (r(t) - 2) r / ((r - 4) (r - 2) r(t)))
/// </code>
/// optax adds the epsilon after the correction for the start, to <c>sqrt(v / (1 - beta2^t))</c>. Keras has no RAdam; its dialect is that of PyTorch.
/// Two slots, m and v. r(t) is a small difference of numbers near 2 / (1 - beta2). Source: Liu et al. (2020); the threshold of PyTorch.
/// </remarks>
public sealed record RAdam : AveragingTransform
{
    /// <summary>What fraction of the mean gradient is kept, from 0 up to but not including 1.</summary>
    public Real Beta1 { get; init => field = Require.Fraction(value); } = 0.9;

    /// <summary>What fraction of the mean square is kept, from 0 up to but not including 1.</summary>
    public Real Beta2 { get; init => field = Require.Fraction(value); } = 0.999;

    /// <summary>Added to a divisor, greater than 0.</summary>
    /// <remarks>Where it would be 0 in a number type it is its smallest useful number.</remarks>
    public Real Epsilon { get; init => field = Require.Positive(value, "The epsilon"); } = 1e-8;

    /// <summary>Whose placement of the epsilon.</summary>
    public Dialect Dialect { get; init => field = Require.Known(value); }

    /// <inheritdoc/>
    public override int Slots => 2;

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var (fresh1, fresh2, epsilon) = (Complement.Of<T>(Beta1), Complement.Of<T>(Beta2), Epsilon.ToNonZero<T>());
        var mean = slots[..update.Length];
        var square = slots[update.Length..];
        Moments.Mix(update, fresh1, mean);
        Moments.MixSquares(update, fresh2, square);
        var (known1, known2) = (Moments.Known(fresh1, step.Number), Moments.Known(fresh2, step.Number));
        var (two, five) = (T.One + T.One, Whole<T>.Of(5));
        var limit = two / fresh2 - T.One;
        var length = limit - two * Whole<T>.Of(step.Number) * ((T.One - known2) / known2);
        if (!(length > five))
        {
            TensorPrimitives.Divide(mean, known1, update);
            return;
        }

        var four = five - T.One;
        var rectified = Elementary<T>.Sqrt((length - four) / (limit - four) * ((length - two) / (limit - two)) * (limit / length));

        // PyTorch places the epsilon of its RAdam, not of its Adam, as Keras does.
        Moments.AdamUpdate(mean, known1, square, known2, epsilon, Dialect == Dialect.Optax ? Dialect.Optax : Dialect.Keras, update);
        TensorPrimitives.Multiply(update, rectified, update);
    }
}
