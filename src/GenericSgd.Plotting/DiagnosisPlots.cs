using System.Globalization;
using System.Numerics;
using GenericSgd.Diagnosis;
using GenericSgd.Plotting.Ticks;
using GenericSgd.Training;
using ScottPlot;

namespace GenericSgd.Plotting;

/// <summary>Pictures of a diagnosis.</summary>
public static class DiagnosisPlots
{
    const int LongestName = 60;

    const int Most = 6;
    const int MostInAColumn = 3;
    const int HeightOfARow = 500;
    const double WidthOfALetter = 6.8;
    const double BesideTheCurve = 110;

    /// <summary>The course of each parameter in a panel of its own, in two columns from four on, with its limit as a dashed line and in words how it went. The
    /// first six, those that did not settle before others.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="history">The history that it is of.</param>
    /// <param name="options">Size and title; null for the defaults, higher where there are more than two rows of panels.</param>
    /// <exception cref="ArgumentException">The history is of a run without parameters.</exception>
    public static Picture Courses<T>(RunDiagnosis diagnosis, History<T> history, PictureOptions? options = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        ArgumentNullException.ThrowIfNull(history);
        int[] shown = [.. Enumerable.Range(0, diagnosis.Parameters.Count).OrderBy(i => diagnosis.Parameters[i].Course.Kind == CourseKind.Settles).Take(Most)];
        if (shown.Length == 0)
            throw new ArgumentException("There is no parameter to draw.", nameof(diagnosis));
        var columns = shown.Length > MostInAColumn ? 2 : 1;
        var panels = new Plot[(shown.Length + columns - 1) / columns, columns];
        var usual = new PictureOptions();
        options ??= usual with { Height = Math.Max(usual.Height, panels.GetLength(0) * HeightOfARow) };
        var letters = (int)((options.Width / options.PixelRatio / columns - BesideTheCurve) / WidthOfALetter);
        for (var i = 0; i < panels.Length; i++)
        {
            panels[i / columns, i % columns] = i < shown.Length
                ? Course(diagnosis.Parameters[shown[i]].Course, Curve.Of<T>("", history.Course(shown[i])), Palette.Line(i), options, letters,
                    isLowest: i + columns >= shown.Length)
                : Theme.Nothing();
        }

        return new Picture(options, panels);
    }

    /// <summary>The cost over the learning rate, both on logarithmic axes, with the suggestion and the largest stable rate.</summary>
    /// <param name="test">The range test.</param>
    /// <param name="largestStable">The largest stable learning rate, or null if it is not known.</param>
    /// <param name="options">Size and title; null for the defaults.</param>
    public static Picture RateRange(RateRangeTest test, double? largestStable, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(test);
        options ??= new PictureOptions();
        var plot = Theme.NewPlot(options.Title, "Learning Rate", "Cost", AxisScale.Logarithmic);
        plot.Axes.Bottom.TickGenerator = new LogarithmicTicks();
        (double X, double Y)[] points =
        [
            .. test.Rates.Zip(test.Costs).Where(point => point.Second is > 0 and < 1e300).Select(point => (Math.Log10(point.First), Math.Log10(point.Second))),
        ];
        var line = plot.Add.ScatterLine(points.Select(point => point.X).ToArray(), points.Select(point => point.Y).ToArray(), Palette.Line(0));
        line.LineWidth = Theme.LineWidth + 0.5f;
        double[] marks = [.. new[] { test.Suggestion, largestStable }.OfType<double>().Select(Math.Log10)];
        var (x, y) = (Room.Around([.. points.Select(point => point.X), .. marks], 0.03), Room.AroundLogarithms(points.Select(point => point.Y)));
        plot.Axes.SetLimits(x.Low, x.High, y.Low, y.High);
        Mark(plot, y, test.Suggestion, rate => $"suggestion: {rate.ToString("G3", CultureInfo.InvariantCulture)}", 2);
        Mark(plot, y, largestStable, rate => $"largest stable rate at the end of the run: {LargestLearningRate.Text(rate)}", 1);
        plot.Legend.IsVisible = marks.Length > 0;
        plot.Legend.Alignment = Alignment.LowerLeft;
        return new Picture(options, plot);
    }

    // The name of a column may be of any length.
    static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName] + "...";

    // What the axes are is said once below each column, so that the curves have the room.
    static Plot Course(Course course, Curve curve, Color color, PictureOptions options, int letters, bool isLowest)
    {
        var plot = Theme.NewPlot($"{Short(course.Name)} {course.Word}", isLowest ? "Epochs" : "", "", wholeNumbers: true);
        var strokes = Strokes.Of(curve, AxisScale.Linear, options.Width);
        foreach (var (across, up) in strokes.All)
        {
            var line = plot.Add.ScatterLine(across, up, color);
            line.LineWidth = Theme.LineWidth + 0.5f;
        }

        var heights = strokes.All.SelectMany(stroke => stroke.Y);
        var (x, y) = (new Room(-0.02 * course.Epochs, 1.02 * course.Epochs),
            Room.Around(course.Kind == CourseKind.RunsAway ? heights : heights.Append(course.Limit), 0.12));
        plot.Axes.SetLimits(x.Low, x.High, y.Low, y.High);
        var limit = plot.Add.Line(0, course.Limit, course.Epochs, course.Limit);
        (limit.LineColor, limit.LineWidth, limit.LinePattern) = (Palette.Note, 1.5f, LinePattern.Dashed);
        var corners = new LegendCorner();
        corners.Add(strokes, x, y);
        Theme.Note(plot, InLines(course.Sentence, letters), corners.Take());
        return plot;
    }

    static string InLines(string text, int letters)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > letters)
                lines.Add("");
            lines[^1] += lines[^1].Length > 0 ? $" {word}" : word;
        }

        return string.Join('\n', lines);
    }

    static void Mark(Plot plot, Room y, double? rate, Func<double, string> text, int color)
    {
        if (rate is not { } value)
            return;
        var line = plot.Add.Scatter(new[] { Math.Log10(value), Math.Log10(value) }, new[] { y.Low, y.High }, Palette.Line(color));
        (line.LineWidth, line.LinePattern, line.MarkerSize) = (Theme.LineWidth, LinePattern.Dashed, 0);
        Theme.Legend(plot, text(value), line);
    }
}
