namespace GenericSgd.Optimizers;

/// <summary>How <c>parameter - update</c> is rounded to the number type. It matters in narrow types, where an update below half a step of its parameter is
/// lost.</summary>
public enum UpdateRounding
{
    /// <summary>To the nearest number, as the type subtracts.</summary>
    Nearest,

    /// <summary>
    /// To the nearest number, and what was lost is kept in one more number per parameter and enters the next update (Kahan, "Further remarks on reducing
    /// truncation errors", 1965).
    /// </summary>
    Compensated,

    /// <summary>
    /// Up or down, each with the chance that makes the mean exact, drawn from the counter-based stream by seed, step and place: nothing is remembered, and the
    /// same run gives the same bits (Gupta et al., "Deep learning with limited numerical precision", 2015).
    /// </summary>
    Stochastic,
}
