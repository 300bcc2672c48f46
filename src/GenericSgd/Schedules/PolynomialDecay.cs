using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Polynomial decay: <c>rate = final + (initial - final) * (1 - min(t, over) / over)^power</c>.</summary>
/// <remarks>Source: Keras <c>PolynomialDecay</c> without cycles, PyTorch <c>PolynomialLR</c>, optax <c>polynomial_schedule</c>.</remarks>
/// <param name="Initial">The learning rate of the first step, greater than 0.</param>
/// <param name="Over">How many steps or epochs it takes, at least 1; after that the rate stays.</param>
/// <param name="Power">The power, greater than 0; null for 1, a straight line.</param>
/// <param name="Final">The learning rate at the end, at least 0.</param>
/// <param name="Per">What is counted.</param>
public sealed record PolynomialDecay(Real Initial, int Over, Real? Power = null, Real Final = default, TimeUnit Per = TimeUnit.Epoch) : Schedule
{
    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init; } = Checked.LearningRate(Initial);

    /// <summary>How many steps or epochs it takes, at least 1.</summary>
    public int Over { get; init; } = Checked.Length(Over);

    /// <summary>The power, greater than 0.</summary>
    public Real? Power { get; init; } = Checked.Positive(Power ?? 1, nameof(Power));

    /// <summary>The learning rate at the end, at least 0.</summary>
    public Real Final { get; init; } = Checked.NotNegative(Final);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var left = Over - Math.Min(Time.Of(moment, Per), Over);
        return left == 0
            ? Final.To<T>()
            : Final.To<T>() + (Initial.To<T>() - Final.To<T>()) * Elementary<T>.Pow(Time.Share<T>(left, Over), Power.GetValueOrDefault().To<T>());
    }
}
