using System.Globalization;
using System.Text;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Reporting;

/// <summary>A curve per number type over the checkpoints, on a logarithmic axis of epochs, as SVG.</summary>
static class StudyPlot
{
    const double Width = 720;
    const double Height = 300;
    const double Left = 44;
    const double Right = 110;
    const double Bottom = 40;
    const double Top = 10;

    // Light enough for a dark page and dark enough for a light one.
    static readonly string[] Colors = ["#e07a1f", "#2f86d6", "#2a9d62", "#c2569b", "#8b7bd8", "#b08a12", "#d9534f", "#5f9ea0"];

    internal static string Of(StudyResult result, string title, double most, Func<Checkpoint, double> value)
    {
        var last = Math.Max(2, result.Types.Max(type => type.Checkpoints.Count == 0 ? 1 : type.Checkpoints[^1].Epoch));
        var svg = new StringBuilder(Text($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{title}\">"));
        for (var epoch = 1L; epoch <= last; epoch *= 10)
            svg.Append(Text($"<line class=\"grid\" x1=\"{X(epoch):F1}\" x2=\"{X(epoch):F1}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/><text x=\"{X(epoch):F1}\" y=\"{Height - Bottom + 16}\" text-anchor=\"middle\">{epoch}</text>"));
        for (var line = 0; line <= 4; line++)
            svg.Append(Text($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(most * line / 4):F1}\" y2=\"{Y(most * line / 4):F1}\"/><text x=\"{Left - 6}\" y=\"{Y(most * line / 4) + 4:F1}\" text-anchor=\"end\">{most * line / 4:0.##}</text>"));
        svg.Append(Text($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 6}\" text-anchor=\"middle\">epoch</text>"));
        for (var i = 0; i < result.Types.Count; i++)
        {
            var color = Colors[i % Colors.Length];
            var points = string.Join(' ', result.Types[i].Checkpoints.Select(at => Text($"{X(at.Epoch):F1},{Y(Math.Clamp(value(at), 0, most)):F1}")));
            svg.Append(Text($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/><text x=\"{Width - Right + 12}\" y=\"{Top + 14 + 18 * i}\" style=\"fill:{color}\">{System.Net.WebUtility.HtmlEncode(result.Types[i].Number)}</text>"));
        }

        return $"<h2>{title}</h2>{svg}</svg>";

        double X(long epoch) => Left + (Width - Left - Right) * Math.Log(epoch) / Math.Log(last);
        double Y(double at) => Height - Bottom - (Height - Bottom - Top) * at / most;
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
