using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Polynomial decay: <c>rate = final + (initial - final) * (1 - min(t, over) / over)^power</c>.</summary>
/// <remarks>Source: Keras <c>PolynomialDecay</c> without cycles, PyTorch <c>PolynomialLR</c>, optax <c>polynomial_schedule</c>.</remarks>
public sealed record PolynomialDecay : Schedule
{
    /// <summary>Polynomial decay.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    /// <param name="over">How many steps or epochs it takes, at least 1; after that the rate stays.</param>
    public PolynomialDecay(Real initial, int over) => (Initial, Over) = (initial, over);

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>How many steps or epochs it takes, at least 1; after that the rate stays.</summary>
    public int Over { get; init => field = Require.Length(value); }

    /// <summary>The power, greater than 0; 1 is a straight line.</summary>
    public Real Power { get; init => field = Require.Positive(value); } = 1;

    /// <summary>The learning rate at the end, at least 0.</summary>
    public Real Final { get; init => field = Require.NotNegative(value); }

    /// <summary>What is counted.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); } = TimeUnit.Epoch;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var left = Over - Math.Min(Time.Of(moment, Per), Over);
        return left == 0
            ? Final.To<T>()
            : Final.To<T>() + (Initial.To<T>() - Final.To<T>()) * Elementary<T>.Pow(Time.Fraction<T>(left, Over), Power.To<T>());
    }
}
