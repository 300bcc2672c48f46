using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>One cycle: up from the initial rate to its multiple, then down to a small part of it, each half a cosine wave.</summary>
/// <remarks>
/// <code>
/// peak  = initial * peakFactor            rise = share of the cycle that goes up
/// last  = initial * lastFactor            top  = rise * over - 1
/// t up to top:  from initial to peak,  (1 - cos(pi t / top)) / 2 of the way
/// then:         from peak to last,     until t = over - 1; after that it stays
/// </code>
/// Source: Smith and Topin, "Super-Convergence" (2018); the shape of PyTorch's <c>OneCycleLR</c>, without its cycling of the momentum.
/// If the way up is shorter than one step (rise * over below 1), it begins at the peak.
/// </remarks>
/// <param name="Initial">The learning rate of the first step, greater than 0.</param>
/// <param name="Over">How many steps or epochs the cycle has, at least 1.</param>
/// <param name="PeakFactor">The highest rate as a multiple of the initial one, at least 1; null for 25.</param>
/// <param name="LastFactor">The last rate as a part of the initial one, greater than 0 and at most 1; null for 0.0001.</param>
/// <param name="Rise">The share of the cycle that goes up, between 0 and 1; null for 0.3.</param>
/// <param name="Per">What is counted.</param>
public sealed record OneCycle(
    Real Initial, int Over, Real? PeakFactor = null, Real? LastFactor = null, Real? Rise = null, TimeUnit Per = TimeUnit.Step) : Schedule
{
    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init; } = Checked.LearningRate(Initial);

    /// <summary>How many steps or epochs the cycle has, at least 1.</summary>
    public int Over { get; init; } = Checked.Length(Over);

    /// <summary>The highest rate as a multiple of the initial one, at least 1.</summary>
    public Real? PeakFactor { get; init; } = PeakFactor is { } peak && peak < 1
        ? throw new ArgumentOutOfRangeException(nameof(PeakFactor), PeakFactor, "The peak must be at least the initial rate.")
        : PeakFactor ?? 25;

    /// <summary>The last rate as a part of the initial one, greater than 0 and at most 1.</summary>
    public Real? LastFactor { get; init; } = Checked.Factor(LastFactor ?? 0.0001, nameof(LastFactor));

    /// <summary>The share of the cycle that goes up, between 0 and 1.</summary>
    public Real? Rise { get; init; } = Rise is { } share && (share <= 0 || share >= 1)
        ? throw new ArgumentOutOfRangeException(nameof(Rise), Rise, "The share must lie between 0 and 1.")
        : Rise ?? 0.3;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var (initial, rise) = (Initial.To<T>(), Rise.GetValueOrDefault().To<T>());
        var peak = initial * PeakFactor.GetValueOrDefault().To<T>();
        var share = Time.Share<T>(Math.Min(Time.Of(moment, Per), Over - 1), Over);
        var top = rise - Time.Share<T>(1, Over);
        return share < top
            ? Time.CosineBetween(initial, peak, share / top)
            : Time.CosineBetween(peak, initial * LastFactor.GetValueOrDefault().To<T>(), T.Clamp((share - top) / (T.One - rise), T.Zero, T.One));
    }
}
