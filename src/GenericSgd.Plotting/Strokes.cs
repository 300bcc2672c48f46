namespace GenericSgd.Plotting;

/// <summary>A curve cut where it has numbers that cannot be drawn, and thinned to what the eye can see.</summary>
/// <remarks>Coordinates are those of the axis: on a logarithmic one the decimal logarithm of the value.</remarks>
sealed class Strokes
{
    /// <summary>Beyond this the span of an axis could overflow a double.</summary>
    const double Largest = 1e300;

    /// <summary>Below this a logarithmic axis would have no digits left.</summary>
    const double SmallestLogarithmic = 1e-300;

    readonly List<(double[] X, double[] Y)> _all = [];

    Strokes(int hidden) => Hidden = hidden;

    internal IReadOnlyList<(double[] X, double[] Y)> All => _all;

    /// <summary>How many values cannot be drawn: not finite, beyond 1e300, or below 1e-300 on a logarithmic axis.</summary>
    internal int Hidden { get; }

    /// <summary>Cuts and thins.</summary>
    /// <param name="curve">The numbers.</param>
    /// <param name="scale">The scale of the axis.</param>
    /// <param name="columns">How many columns of pixels there are; each keeps its lowest and highest value.</param>
    internal static Strokes Of(Curve curve, AxisScale scale, int columns)
    {
        var values = curve.Values.Span;
        var bucket = Math.Max(1, values.Length / columns);
        var hidden = 0;
        foreach (var value in values)
            hidden += Drawable(value, scale) ? 0 : 1;

        var strokes = new Strokes(hidden);
        for (var start = 0; start < values.Length;)
        {
            var end = start;
            while (end < values.Length && Drawable(values[end], scale))
                end++;
            if (end > start)
                strokes._all.Add(Thin(values[start..end], start, bucket, scale, curve.Epochs.Span));
            start = end + 1;
        }

        return strokes;
    }

    static bool Drawable(double value, AxisScale scale) =>
        scale == AxisScale.Linear ? Math.Abs(value) <= Largest : value is >= SmallestLogarithmic and <= Largest;

    static (double[] X, double[] Y) Thin(ReadOnlySpan<double> values, int offset, int bucket, AxisScale scale, ReadOnlySpan<double> epochs)
    {
        var x = new List<double>();
        var y = new List<double>();
        for (var start = 0; start < values.Length; start += bucket)
        {
            var part = values[start..Math.Min(start + bucket, values.Length)];
            var lowest = 0;
            var highest = 0;
            for (var i = 1; i < part.Length; i++)
            {
                lowest = part[i] < part[lowest] ? i : lowest;
                highest = part[i] > part[highest] ? i : highest;
            }

            Add(Math.Min(lowest, highest), part, epochs);
            if (lowest != highest)
                Add(Math.Max(lowest, highest), part, epochs);

            void Add(int place, ReadOnlySpan<double> part, ReadOnlySpan<double> epochs)
            {
                x.Add(epochs.IsEmpty ? offset + start + place : epochs[offset + start + place]);
                y.Add(scale == AxisScale.Linear ? part[place] : Math.Log10(part[place]));
            }
        }

        return ([.. x], [.. y]);
    }
}
