namespace GenericSgd.Plotting;

/// <summary>How an axis spreads its numbers.</summary>
public enum AxisScale
{
    /// <summary>Equal differences take equal room.</summary>
    Linear,

    /// <summary>Equal ratios take equal room. Zero, negative numbers and those below 1e-300 have no place: they are left out, and the picture says how
    /// many.</summary>
    Logarithmic,

    /// <summary>Logarithmic where nothing is negative and what is positive spans two decades or more; else linear.</summary>
    Automatic,
}
