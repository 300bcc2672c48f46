using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>RMSProp: <c>v = rho v + (1 - rho) g^2</c>, and <c>g / (sqrt(v) + epsilon)</c> is the update; centred, <c>v - mean^2</c> stands for v.</summary>
/// <remarks>
/// <para>One slot, v; centred two: then the mean, <c>mean = rho mean + (1 - rho) g</c>. Keras and optax: <c>g / sqrt(v + epsilon)</c>.
/// Defaults: PyTorch rho 0.99, epsilon 1e-8; Keras 0.9, 1e-7; optax 0.9, 1e-8. For its momentum put <see cref="Momentum"/> behind it in the chain.</para>
/// <para>Where <c>v - mean^2</c> is rounded to less than 0 it counts as 0 (PyTorch gives NaN). Source: Tieleman and Hinton (2012); centred: Graves
/// (2013).</para>
/// </remarks>
/// <param name="Dialect">Whose placement of the epsilon and whose defaults.</param>
public sealed record RmsProp(Dialect Dialect = Dialect.PyTorch) : AveragingTransform
{
    /// <summary>What fraction of the averages is kept, from 0 up to but not including 1; by default 0.99, in the dialects of Keras and optax 0.9.</summary>
    public Real Rho { get; init => field = Require.Fraction(value); } = Dialect == Dialect.PyTorch ? 0.99 : 0.9;

    /// <summary>Added to a divisor, greater than 0; by default 1e-8, in Keras' dialect 1e-7.</summary>
    /// <remarks>Where it would be 0 in a number type it is its smallest useful number.</remarks>
    public Real Epsilon { get; init => field = Require.Positive(value, "The epsilon"); } = Dialect == Dialect.Keras ? 1e-7 : 1e-8;

    /// <summary>True to divide by the deviation from the mean gradient.</summary>
    public bool Centered { get; init; }

    /// <summary>Whose placement of the epsilon and whose defaults. The constructor takes it, because other defaults go by it.</summary>
    [JsonPropertyOrder(1)]
    public Dialect Dialect { get; } = Require.Known(Dialect, nameof(Dialect));

    /// <inheritdoc/>
    public override int Slots => Centered ? 2 : 1;

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var (fresh, epsilon) = (Complement.Of<T>(Rho), Epsilon.ToNonZero<T>());
        var square = slots[..update.Length];
        Moments.MixSquares(update, fresh, square);
        var divisor = BlockScratch<T>.Of(update.Length);
        square.CopyTo(divisor);
        if (Centered)
        {
            var mean = slots[update.Length..];
            Moments.Mix(update, fresh, mean);
            for (var i = 0; i < divisor.Length; i++)
                divisor[i] = T.Max(T.Zero, square[i] - mean[i] * mean[i]);
        }

        if (Dialect == Dialect.PyTorch)
            Moments.RootPlus(divisor, epsilon, divisor);
        else
            Moments.RootOfSum(divisor, epsilon, divisor);
        TensorPrimitives.Divide(update, divisor, update);
    }
}
