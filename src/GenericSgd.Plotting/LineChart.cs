using GenericSgd.Plotting.Ticks;
using ScottPlot;

namespace GenericSgd.Plotting;

/// <summary>Curves over the epochs in one panel.</summary>
static class LineChart
{
    const int FewPoints = 20;
    const float WidestLine = 9;

    internal static Plot Of(string up, IReadOnlyList<Curve> curves, PictureOptions options, Curve? right = null, string rightLabel = "")
    {
        var scale = ScaleOf(curves, options.Scale);
        var plot = Theme.NewPlot(options.Title, "Epochs", up, scale, wholeNumbers: true);
        var drawn = curves.Select(curve => Strokes.Of(curve, scale, options.Width)).ToArray();
        var x = Room.Around(drawn.SelectMany(curve => curve.All).SelectMany(stroke => stroke.X), margin: 0.02);
        var heights = drawn.SelectMany(curve => curve.All).SelectMany(stroke => stroke.Y);
        var y = scale == AxisScale.Logarithmic ? Room.AroundLogarithms(heights) : Room.Around(heights);
        plot.Axes.SetLimits(x.Low, x.High, y.Low, y.High);

        for (var i = 0; i < drawn.Length; i++)
            Draw(plot, drawn[i], curves.Count > 1 || right is not null ? curves[i].Name : "", Palette.Line(i), Width(i, drawn.Length));
        var corners = new LegendCorner();
        foreach (var curve in drawn)
            corners.Add(curve, x, y);
        if (right is not null)
            DrawRight(plot, right, rightLabel, options, Palette.Line(drawn.Length), x, corners);

        plot.Legend.IsVisible = curves.Count > 1 || right is not null;
        if (plot.Legend.IsVisible)
            plot.Legend.Alignment = corners.Take();
        if (drawn.Sum(curve => curve.Hidden) is var hidden and > 0)
            Theme.Note(plot, Missing(hidden, scale), corners.Take());
        return plot;
    }

    /// <summary>A logarithmic axis shows a cost that falls by decades; one that is negative it cannot show. A cost of 0 is told in a note.</summary>
    internal static AxisScale ScaleOf(IReadOnlyList<Curve> curves, AxisScale wanted)
    {
        const double Decades = 100;
        if (wanted != AxisScale.Automatic)
            return wanted;
        double[] values = [.. curves.SelectMany(curve => curve.Values.ToArray()).Where(value => double.IsFinite(value) && value != 0)];
        return values.Length > 0 && values.Min() is > 0 and var least && values.Max() / least >= Decades ? AxisScale.Logarithmic : AxisScale.Linear;
    }

    /// <summary>Curves of several number types often cover each other: the first is the widest and the last the thinnest, so that all are seen.</summary>
    static float Width(int number, int count) => Math.Min(WidestLine, Theme.LineWidth + 1.8f * (count - 1 - number));

    static void Draw(Plot plot, Strokes strokes, string name, Color color, float width, LinePattern? pattern = null, IYAxis? axis = null)
    {
        var few = strokes.All.Sum(stroke => stroke.X.Length) <= FewPoints;
        foreach (var (x, y) in strokes.All)
        {
            var line = plot.Add.Scatter(x, y, color);
            line.LineWidth = width;
            line.LinePattern = pattern ?? LinePattern.Solid;
            line.MarkerSize = x.Length == 1 || few ? width + 4 : 0;
            line.Axes.YAxis = axis ?? plot.Axes.Left;
            if (name.Length > 0)
                Theme.Legend(plot, name, line);
            name = "";
        }
    }

    static void DrawRight(Plot plot, Curve curve, string label, PictureOptions options, Color color, Room x, LegendCorner corners)
    {
        var strokes = Strokes.Of(curve, AxisScale.Linear, options.Width);
        var room = Room.Around(strokes.All.SelectMany(stroke => stroke.Y).Append(0));
        var axis = plot.Axes.Right;
        axis.Label.Text = label;
        axis.FrameLineStyle.Width = 1;
        axis.TickGenerator = new LinearTicks();
        plot.Axes.SetLimitsY(room.Low, room.High, axis);
        Draw(plot, strokes, curve.Name, color, Theme.LineWidth, LinePattern.DenselyDashed, axis);
        corners.Add(strokes, x, room);
    }

    static string Missing(int hidden, AxisScale scale) =>
        (hidden == 1 ? "1 value that is " : $"{hidden} values that are ")
        + (scale == AxisScale.Linear ? "not finite " : "not positive and finite ")
        + (hidden == 1 ? "is not shown" : "are not shown");
}
