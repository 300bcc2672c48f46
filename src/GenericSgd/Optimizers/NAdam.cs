using System.Numerics;
using System.Numerics.Tensors;
using System.Text.Json.Serialization;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>NAdam: <see cref="Adam"/> with Nesterov's look ahead.</summary>
/// <remarks>
/// <code>
/// m = beta1 m + (1 - beta1) g          v = beta2 v + (1 - beta2) g^2
/// PyTorch, Keras:  mu(t) = beta1 (1 - 0.96^(t psi) / 2),   p(t) = mu(1) ... mu(t),   psi = 0.004 (PyTorch) or 1 (Keras)
///                  top = mu(t + 1) m / (1 - p(t + 1)) + (1 - mu(t)) g / (1 - p(t))
/// optax:           top = beta1 m / (1 - beta1^(t + 1)) + (1 - beta1) g / (1 - beta1^t)
/// update = top / (sqrt(v / (1 - beta2^t)) + epsilon)
/// </code>
/// Three slots: m, v and p, which is the same for all parameters. Source: Dozat (2016).
/// </remarks>
/// <param name="Dialect">Whose placement of the epsilon and whose defaults.</param>
public sealed record NAdam(Dialect Dialect = Dialect.PyTorch) : AveragingTransform
{
    static readonly Real Falling = 0.96;
    static readonly Real Psi = 0.004;

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
    public override Real SlotStart(int slot) => slot == 2 ? 1 : 0;

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var beta1 = Beta1.To<T>();
        var (fresh1, fresh2, epsilon) = (Complement.Of<T>(Beta1), Complement.Of<T>(Beta2), Epsilon.ToNonZero<T>());
        var count = update.Length;
        var mean = slots[..count];
        var square = slots.Slice(count, count);
        var product = slots.Slice(2 * count, count);
        if (count == 0)
            return;
        Moments.Mix(update, fresh1, mean);
        Moments.MixSquares(update, fresh2, square);
        var (ofMean, ofGradient) = Weights(beta1, product[0], step.Number, out var next);
        product.Fill(next);
        TensorPrimitives.Multiply(update, ofGradient, update);
        RoundedSums.AddScaled(mean, ofMean, update);
        var divisor = BlockScratch<T>.Of(count);
        TensorPrimitives.Divide(square, Moments.Known(fresh2, step.Number), divisor);
        Moments.RootPlus(divisor, epsilon, divisor);
        TensorPrimitives.Divide(update, divisor, update);
    }

    (T OfMean, T OfGradient) Weights<T>(T beta1, T product, long t, out T next)
        where T : INumber<T>
    {
        var (now, then) = Dialect == Dialect.Optax ? (beta1, beta1) : (Mu(beta1, t), Mu(beta1, t + 1));
        next = product * now;
        return (then / (T.One - next * then), (T.One - now) / (T.One - next));
    }

    T Mu<T>(T beta1, long t)
        where T : INumber<T>
    {
        var time = Whole<T>.Of(t);

        // 0.96^(t psi), by a way that has digits enough for a number that is subtracted from 1; Pow allocates in decimal.
        var power = Elementary<T>.Exp(Elementary<T>.Log(Falling.To<T>()) * (Dialect == Dialect.Keras ? time : time * Psi.To<T>()));
        return beta1 * (T.One - power / (T.One + T.One));
    }
}
