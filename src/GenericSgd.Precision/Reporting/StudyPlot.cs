using System.Globalization;
using System.Net;
using System.Text;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Reporting;

/// <summary>A curve per number type over the checkpoints, on a logarithmic axis of epochs, as SVG: once for wide screens and once for narrow ones, where the
/// same text needs more of the width.</summary>
static class StudyPlot
{
    internal static string Of(StudyResult result, string title, string unit, double most, Func<StudyCheckpoint, double> value) =>
        $"<h2>{title}</h2><ul class=\"legend\">{string.Concat(result.Types.Select((type, i) => $"<li class=\"s{i % PageStyle.Series}\"><svg viewBox=\"0 0 28 8\"><path d=\"M0 4H28\"/></svg>{WebUtility.HtmlEncode(type.Number)}</li>"))}</ul>"
        + new PlotSize(720, 300, "wide").Draw(result, title, unit, most, value) + new PlotSize(350, 250, "narrow").Draw(result, title, unit, most, value);

    /// <param name="Width">In units of the text, which are pixels where the screen is wide enough.</param>
    /// <param name="Height">The same.</param>
    /// <param name="Screen">The class of the screens that it is for.</param>
    sealed record PlotSize(double Width, double Height, string Screen)
    {
        const double Left = 40;
        const double Right = 22;
        const double Bottom = 40;
        const double Top = 24;
        const int Lines = 4;

        double Floor => Height - Bottom;

        internal string Draw(StudyResult result, string title, string unit, double most, Func<StudyCheckpoint, double> value)
        {
            var last = Math.Max(2, result.Types.Max(type => type.Checkpoints.Count == 0 ? 1 : type.Checkpoints[^1].Epoch));
            var svg = new StringBuilder(
                Text($"<svg class=\"plot {Screen}\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{title}\"><text x=\"{Left}\" y=\"14\">{unit}</text>"));
            for (var epoch = 1L; epoch <= last; epoch *= 10)
                svg.Append(Text($"<line class=\"grid\" x1=\"{X(epoch):F1}\" x2=\"{X(epoch):F1}\" y1=\"{Top}\" y2=\"{Floor}\"/><text x=\"{X(epoch):F1}\" y=\"{Floor + 16}\" text-anchor=\"middle\">{epoch}</text>"));
            for (var line = 0; line <= Lines; line++)
                svg.Append(Text($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(most * line / Lines):F1}\" y2=\"{Y(most * line / Lines):F1}\"/><text x=\"{Left - 6}\" y=\"{Y(most * line / Lines) + 4:F1}\" text-anchor=\"end\">{most * line / Lines:0.##}</text>"));
            svg.Append(Text($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 6}\" text-anchor=\"middle\">epoch</text>"));
            for (var i = 0; i < result.Types.Count; i++)
                svg.Append(Text($"<polyline class=\"s{i % PageStyle.Series}\" points=\"{string.Join(' ', result.Types[i].Checkpoints.Select(at => Text($"{X(at.Epoch):F1},{Y(Math.Clamp(value(at), 0, most)):F1}")))}\"/>"));
            return $"{svg}</svg>";

            double X(long epoch) => Left + (Width - Left - Right) * Math.Log(epoch) / Math.Log(last);
            double Y(double at) => Floor - (Floor - Top) * at / most;
        }
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
