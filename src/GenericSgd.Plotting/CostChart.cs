using System.Globalization;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using ScottPlot;

namespace GenericSgd.Plotting;

/// <summary>A cost of one example as a function of the prediction, the target being 0.</summary>
static class CostChart
{
    const double Farthest = 5;
    const int Samples = 401;
    const double TangentReach = 1.2;
    const double RoomForText = 0.2;
    const double LongestStep = 1.25;

    static readonly double[] Marked = [-4, -2.75, -1.5, 1.5, 2.75, 4];

    /// <summary>The cost, with tangents and, along them, arrows as long as the slope is steep.</summary>
    internal static Plot Value(Cost cost)
    {
        var plot = Panel(cost, Words(cost), "Cost", ValueAt, 0.1);
        var steepest = Marked.Max(prediction => Math.Abs(SlopeAt(cost, prediction)));
        foreach (var prediction in Marked)
        {
            var (value, slope) = (ValueAt(cost, prediction), SlopeAt(cost, prediction));
            Tangent(plot, prediction, value, slope);
            Step(plot, prediction, value, slope, steepest > 0 ? LongestStep / steepest : 0);
            Mark(plot, prediction, value, "slope " + Text(slope), prediction > 0 ? 12 : -12, 6);
        }

        return plot;
    }

    /// <summary>The slope of the cost.</summary>
    internal static Plot Slope(Cost cost)
    {
        var plot = Panel(cost, "", "Slope", SlopeAt, 0.25);
        foreach (var prediction in Marked)
            Mark(plot, prediction, SlopeAt(cost, prediction), Text(SlopeAt(cost, prediction)), prediction > 0 ? -4 : 4, prediction > 0 ? -14 : 14);
        return plot;
    }

    static Plot Panel(Cost cost, string title, string up, Func<Cost, double, double> height, double margin)
    {
        var x = Enumerable.Range(0, Samples).Select(i => Farthest * (2.0 * i / (Samples - 1) - 1)).ToArray();
        var y = x.Select(prediction => height(cost, prediction)).ToArray();
        var plot = Theme.NewPlot(title, "Prediction (target 0)", up);
        var (across, upwards) = (Room.Around(x, RoomForText), Room.Around(y.Where(double.IsFinite), margin));
        plot.Axes.SetLimits(across.Low, across.High, upwards.Low, upwards.High);
        var line = plot.Add.ScatterLine(x, y, Palette.Line(0));
        line.LineWidth = Theme.LineWidth + 0.5f;
        return plot;
    }

    static void Tangent(Plot plot, double x, double y, double slope)
    {
        var line = plot.Add.Line(x - TangentReach, y - slope * TangentReach, x + TangentReach, y + slope * TangentReach);
        line.LineColor = Palette.Line(4);
        line.LineWidth = 1.5f;
    }

    static void Step(Plot plot, double x, double y, double slope, double rate)
    {
        if (slope == 0)
            return;
        var arrow = plot.Add.Arrow(x, y, x - rate * slope, y - rate * slope * slope);
        arrow.ArrowLineWidth = 0;
        arrow.ArrowFillColor = Palette.Line(1);
        arrow.ArrowWidth = 2.5f;
        arrow.ArrowheadWidth = 8;
        arrow.ArrowheadLength = 8;
        arrow.ArrowheadAxisLength = 8;
    }

    static void Mark(Plot plot, double x, double y, string text, float right, float down)
    {
        plot.Add.Marker(x, y, MarkerShape.FilledCircle, 6, Palette.Line(1));
        var label = plot.Add.Text(text, x, y);
        EmbeddedFont.Use(label.LabelStyle, Theme.NoteSize);
        label.LabelStyle.ForeColor = Palette.Text;
        label.LabelStyle.Alignment = right > 0 ? Alignment.MiddleLeft : Alignment.MiddleRight;
        label.OffsetX = right;
        label.OffsetY = down;
    }

    static double ValueAt(Cost cost, double prediction) =>
        cost.Value(new ReadOnlySpan2D<double>([prediction], 1, 1), new ReadOnlySpan2D<double>([0.0], 1, 1));

    static double SlopeAt(Cost cost, double prediction)
    {
        var slope = new double[1];
        cost.Gradient(new ReadOnlySpan2D<double>([prediction], 1, 1), new ReadOnlySpan2D<double>([0.0], 1, 1), new Span2D<double>(slope, 1, 1));
        return slope[0];
    }

    static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary><c>MeanSquaredError</c> becomes <c>Mean squared error</c>.</summary>
    static string Words(Cost cost) =>
        string.Concat(cost.GetType().Name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
