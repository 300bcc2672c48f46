using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>A straight line: <c>rate = initial + (final - initial) * min(t, over) / over</c>, down or up.</summary>
/// <remarks>Source: PyTorch <c>LinearLR</c>, optax <c>linear_schedule</c>; with the two rates instead of factors.</remarks>
public sealed record LinearRamp : Schedule
{
    /// <summary>A straight line, down or up.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    /// <param name="final">The learning rate at the end, at least 0.</param>
    /// <param name="over">How many steps or epochs it takes, at least 1; after that the rate stays.</param>
    public LinearRamp(Real initial, Real final, int over) => (Initial, Final, Over) = (initial, final, over);

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>The learning rate at the end, at least 0.</summary>
    public Real Final { get; init => field = Require.NotNegative(value); }

    /// <summary>How many steps or epochs it takes, at least 1; after that the rate stays.</summary>
    public int Over { get; init => field = Require.Length(value); }

    /// <summary>What is counted.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); } = TimeUnit.Epoch;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var done = Math.Min(Time.Of(moment, Per), Over);
        return done == Over ? Final.To<T>() : Initial.To<T>() + (Final.To<T>() - Initial.To<T>()) * Time.Fraction<T>(done, Over);
    }
}
