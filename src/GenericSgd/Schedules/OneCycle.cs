using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>One cycle: up from the initial rate to its multiple, then down to a small part of it, each half a cosine wave.</summary>
/// <remarks>
/// <code>
/// peak  = initial * peakFactor            rise = fraction of the cycle that goes up
/// last  = initial * lastFactor            top  = rise * over - 1
/// t up to top:  from initial to peak,  (1 - cos(pi t / top)) / 2 of the way
/// then:         from peak to last,     until t = over - 1; after that it stays
/// </code>
/// Source: Smith and Topin, "Super-Convergence" (2018); the shape of PyTorch's <c>OneCycleLR</c>, without its cycling of the momentum.
/// If the way up is shorter than one step (rise * over below 1), it begins at the peak.
/// </remarks>
public sealed record OneCycle : Schedule
{
    /// <summary>One cycle.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    /// <param name="over">How many steps or epochs the cycle has, at least 1.</param>
    public OneCycle(Real initial, int over) => (Initial, Over) = (initial, over);

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>How many steps or epochs the cycle has, at least 1.</summary>
    public int Over { get; init => field = Require.Length(value); }

    /// <summary>The highest rate as a multiple of the initial one, at least 1.</summary>
    public Real PeakFactor { get; init => field = Require.That(value >= 1, value, "The peak must be at least the initial rate."); } = 25;

    /// <summary>The last rate as a part of the initial one, greater than 0 and at most 1.</summary>
    public Real LastFactor { get; init => field = Require.Factor(value); } = 0.0001;

    /// <summary>The fraction of the cycle that goes up, between 0 and 1.</summary>
    public Real Rise { get; init => field = Require.Inside0And1(value, "The fraction"); } = 0.3;

    /// <summary>What is counted.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); }

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var (initial, rise) = (Initial.To<T>(), Rise.To<T>());
        var peak = initial * PeakFactor.To<T>();
        var fraction = Time.Fraction<T>(Math.Min(Time.Of(moment, Per), Over - 1), Over);
        var top = rise - Time.Fraction<T>(1, Over);
        return fraction < top
            ? Time.CosineBetween(initial, peak, fraction / top)
            : Time.CosineBetween(peak, initial * LastFactor.To<T>(), T.Clamp((fraction - top) / (T.One - rise), T.Zero, T.One));
    }
}
