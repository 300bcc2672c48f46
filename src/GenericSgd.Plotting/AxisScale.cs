namespace GenericSgd.Plotting;

/// <summary>How an axis spreads its numbers.</summary>
public enum AxisScale
{
    /// <summary>Equal differences take equal room.</summary>
    Linear,

    /// <summary>Equal ratios take equal room. Zero and negative numbers have no place: they are left out, and the picture says how many.</summary>
    Logarithmic,
}
