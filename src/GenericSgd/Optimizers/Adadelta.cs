using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>
/// Adadelta: <c>e = rho e + (1 - rho) g^2</c>, the update <c>u = g sqrt(d + epsilon) / sqrt(e + epsilon)</c>, then <c>d = rho d + (1 - rho) u^2</c>.
/// </summary>
/// <remarks>
/// Two slots, e and d. Defaults: PyTorch and optax rho 0.9, epsilon 1e-6; Keras 0.95, 1e-7. With a learning rate of 1 it has none.
/// Source: Zeiler (2012).
/// </remarks>
/// <param name="Dialect">Whose defaults.</param>
public sealed record Adadelta(Dialect Dialect = Dialect.PyTorch) : AveragingTransform
{
    /// <summary>What fraction of the averages is kept, from 0 up to but not including 1; by default 0.9, in Keras' dialect 0.95.</summary>
    public Real Rho { get; init => field = Require.Fraction(value); } = Dialect == Dialect.Keras ? 0.95 : 0.9;

    /// <summary>Added to a divisor, greater than 0; by default 1e-6, in Keras' dialect 1e-7.</summary>
    /// <remarks>Where it would be 0 in a number type it is its smallest useful number.</remarks>
    public Real Epsilon { get; init => field = Require.Positive(value, "The epsilon"); } = Dialect == Dialect.Keras ? 1e-7 : 1e-6;

    /// <summary>Whose defaults. The constructor takes it, because other defaults go by it.</summary>
    [JsonPropertyOrder(1)]
    public Dialect Dialect { get; } = Require.Known(Dialect, nameof(Dialect));

    /// <inheritdoc/>
    public override int Slots => 2;

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var (fresh, epsilon) = (Complement.Of<T>(Rho), Epsilon.ToNonZero<T>());
        var gradients = slots[..update.Length];
        var updates = slots[update.Length..];
        Moments.MixSquares(update, fresh, gradients);
        var root = BlockScratch<T>.Of(update.Length);
        Moments.RootOfSum(updates, epsilon, root);
        TensorPrimitives.Multiply(update, root, update);
        Moments.RootOfSum(gradients, epsilon, root);
        TensorPrimitives.Divide(update, root, update);
        Moments.MixSquares(update, fresh, updates);
    }
}
