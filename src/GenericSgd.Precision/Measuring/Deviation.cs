using GenericSgd.Numbers;

namespace GenericSgd.Precision.Measuring;

/// <summary>How far numbers are from those of the reference: the largest difference, and the largest magnitude of the reference.</summary>
/// <param name="Difference">The largest difference; infinity if a number is not finite where that of the reference is.</param>
/// <param name="Magnitude">The largest magnitude of the reference.</param>
readonly record struct Deviation(double Difference, double Magnitude)
{
    /// <summary>Scale-free digits: -log10 of the largest difference over the largest magnitude; never less than 0, infinity where nothing differs.</summary>
    internal double Digits => Difference == 0 ? double.PositiveInfinity
        : !double.IsFinite(Difference) || Magnitude == 0 ? 0
        : Math.Max(0, -Math.Log10(Difference / Magnitude));

    /// <summary>The difference as a part of the magnitude.</summary>
    internal double Relative => Difference == 0 ? 0 : Difference / Magnitude;

    internal static Deviation Between(ReadOnlySpan<DoubleDouble> values, ReadOnlySpan<DoubleDouble> reference)
    {
        var (difference, magnitude) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            difference = Math.Max(difference, Apart(values[i], reference[i]));
            magnitude = Math.Max(magnitude, Math.Abs(reference[i].High));
        }

        return new Deviation(difference, magnitude);
    }

    internal static double Apart(DoubleDouble value, DoubleDouble reference) =>
        DoubleDouble.IsFinite(value) || !DoubleDouble.IsFinite(reference) ? Math.Abs((value - reference).High) : double.PositiveInfinity;
}
