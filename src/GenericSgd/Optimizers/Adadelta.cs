using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>
/// Adadelta: <c>e = rho e + (1 - rho) g^2</c>, the update <c>u = g sqrt(d + epsilon) / sqrt(e + epsilon)</c>, then <c>d = rho d + (1 - rho) u^2</c>.
/// </summary>
/// <remarks>
/// Two slots, e and d. Defaults: PyTorch and optax rho 0.9, epsilon 1e-6; Keras 0.95, 1e-7. With a learning rate of 1 it has none.
/// Source: Zeiler (2012).
/// </remarks>
/// <param name="Rho">What share of the averages is kept, from 0 up to but not including 1; null for the dialect's default.</param>
/// <param name="Epsilon">Added to the divisor, greater than 0; null for the dialect's default.</param>
/// <param name="Dialect">Whose placement of the epsilon and whose defaults.</param>
public sealed record Adadelta(Real? Rho = null, Real? Epsilon = null, Dialect Dialect = Dialect.PyTorch) : AveragingTransform
{
    /// <summary>What share of the averages is kept, from 0 up to but not including 1.</summary>
    public Real? Rho { get; init; } = Checked.Share(Rho ?? (Dialect == Dialect.Keras ? 0.95 : 0.9), nameof(Rho));

    /// <summary>Added to a divisor, greater than 0; where it would be 0 in a number type, its smallest useful number.</summary>
    public Real? Epsilon { get; init; } = Checked.Epsilon(Epsilon ?? (Dialect == Dialect.Keras ? 1e-7 : 1e-6), nameof(Epsilon));

    /// <inheritdoc/>
    public override int Slots => 2;

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var (fresh, epsilon) = (Complement.Of<T>(Rho), Epsilon.GetValueOrDefault().ToNonZero<T>());
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
