using ScottPlot;

namespace GenericSgd.Plotting.Ticks;

/// <summary>Ticks at round numbers: 1, 2 or 5 times a power of ten apart.</summary>
/// <param name="wholeNumbers">Whether only whole numbers get a tick, as for epochs.</param>
sealed class LinearTicks(bool wholeNumbers = false) : ITickGenerator
{
    /// <inheritdoc/>
    public Tick[] Ticks { get; set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 100;

    /// <inheritdoc/>
    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle) =>
        Ticks = Between(range.Min, range.Max, TickRoom.Count(edge, size), wholeNumbers);

    /// <summary>At most <paramref name="count"/> + 1 ticks from <paramref name="low"/> to <paramref name="high"/>; at least one, unless they must be whole
    /// numbers.</summary>
    internal static Tick[] Between(double low, double high, int count, bool wholeNumbers)
    {
        var step = RoundStep.AtLeast((high - low) / count);
        if (wholeNumbers && step.Value < 1)
            step = new RoundStep(1, 0);
        var first = Math.Ceiling(low / step.Value);
        var last = Math.Floor(high / step.Value);
        if (last < first && !wholeNumbers)
            return Between(low, high, 2 * count, wholeNumbers);
        var largest = Math.Max(Math.Abs(low), Math.Abs(high));
        var ticks = new List<Tick>();
        for (var i = 0; first + i <= last && i <= count; i++)
        {
            // A multiple at the very end may be rounded beyond it.
            var position = Math.Clamp((first + i) * step.Value, low, high);
            ticks.Add(new Tick(position, step.Label(first + i, largest)));
        }

        return [.. ticks];
    }
}
