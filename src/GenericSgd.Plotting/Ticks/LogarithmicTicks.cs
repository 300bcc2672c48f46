using System.Globalization;
using ScottPlot;

namespace GenericSgd.Plotting.Ticks;

/// <summary>Ticks for an axis whose coordinate is the decimal logarithm of what it shows.</summary>
/// <remarks>
/// From two decades on the decades are labelled, and 2 to 9 between them are small ticks; where there are too many decades, every second, third,
/// fifth, tenth ... is labelled. On less than two decades 1, 2 and 5 are labelled; on less than one, round numbers as on a linear axis.
/// </remarks>
sealed class LogarithmicTicks : ITickGenerator
{
    const int LargestPlain = 4;
    const int SmallestPlain = -3;
    const int MostSmallTicks = 10;

    /// <inheritdoc/>
    public Tick[] Ticks { get; set; } = [];

    /// <inheritdoc/>
    public int MaxTickCount { get; set; } = 100;

    /// <inheritdoc/>
    public void Regenerate(CoordinateRange range, Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle) =>
        Ticks = Between(range.Min, range.Max, TickRoom.Count(edge, size));

    /// <summary>Ticks between two logarithms.</summary>
    internal static Tick[] Between(double low, double high, int count)
    {
        if (high - low < 1)
            return RoundNumbers(low, high, count);
        var decades = (int)Math.Floor(high) - (int)Math.Ceiling(low) + 1;
        return high - low < 2 ? OneTwoFive(low, high) : Decades(low, high, RoundStride(Math.Ceiling((double)decades / count)));
    }

    static Tick[] RoundNumbers(double low, double high, int count) =>
        [.. LinearTicks.Between(Math.Pow(10, low), Math.Pow(10, high), count, wholeNumbers: false)
            .Where(tick => tick.Position > 0)
            .Select(tick => new Tick(Math.Log10(tick.Position), tick.Label))];

    static Tick[] OneTwoFive(double low, double high) => [.. Fine(low, high, (digit, decade) => digit is 1 or 2 or 5 ? Label(digit, decade) : "")];

    static Tick[] Decades(double low, double high, int stride)
    {
        var plain = low >= SmallestPlain - 0.5 && high <= LargestPlain + 0.5;
        if (stride == 1)
            return [.. Fine(low, high, (digit, decade) => digit > 1 ? "" : plain ? Label(1, decade) : RoundStep.Power(decade))];
        var ticks = new List<Tick>();
        for (var decade = (int)Math.Ceiling(low); decade <= high; decade++)
        {
            if (decade % stride == 0)
                ticks.Add(new Tick(decade, RoundStep.Power(decade)));
            else if (stride <= MostSmallTicks)
                ticks.Add(Tick.Minor(decade));
        }

        return [.. ticks];
    }

    static IEnumerable<Tick> Fine(double low, double high, Func<int, int, string> label)
    {
        for (var decade = (int)Math.Floor(low); decade <= high; decade++)
        {
            for (var digit = 1; digit <= 9; digit++)
            {
                var position = decade + Math.Log10(digit);
                if (position < low || position > high)
                    continue;
                var text = label(digit, decade);
                yield return text.Length > 0 ? new Tick(position, text) : Tick.Minor(position);
            }
        }
    }

    static string Label(int digit, int decade) => decade switch
    {
        >= SmallestPlain and <= LargestPlain => (digit * Math.Pow(10, decade)).ToString("F" + Math.Max(0, -decade), CultureInfo.InvariantCulture),
        _ => digit == 1 ? RoundStep.Power(decade) : $"{digit}·{RoundStep.Power(decade)}",
    };

    static int RoundStride(double least) =>
        least <= 1 ? 1 : least <= 3 ? (int)least : (int)RoundStep.AtLeast(least).Value;
}
