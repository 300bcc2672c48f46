using System.Text.RegularExpressions;

namespace GenericSgd.Plotting;

/// <summary>Makes an SVG readable for every program, and the same each time.</summary>
static partial class SvgText
{
    /// <summary>Names fonts to fall back on, lets the picture scale as a whole, ends lists of letter places without a comma, and numbers the clipping areas
    /// from 0.</summary>
    /// <remarks>
    /// Each letter has its own place in the file, so a reader without the font sees the same layout; Verdana has nearly the same widths.
    /// Skia ends those lists with a comma, which the grammar of SVG does not allow: a strict reader would drop the list.
    /// It numbers clipping areas through all pictures of a process, so that the same picture would be another file each time.
    /// </remarks>
    internal static string Tidy(string svg)
    {
        var names = new Dictionary<string, string>();
        svg = ClipName().Replace(svg, name => names.TryGetValue(name.Value, out var number) ? number : names[name.Value] = $"clip{names.Count}");
        svg = Size().Replace(svg, "$0 viewBox=\"0 0 $1 $2\"", 1);
        svg = OpenList().Replace(svg, "$1\"");
        return svg.Replace($"font-family=\"{EmbeddedFont.Family}\"", $"font-family=\"{EmbeddedFont.Family}, Verdana, sans-serif\"", StringComparison.Ordinal);
    }

    [GeneratedRegex("(?<=<svg [^>]*)width=\"(\\d+)\" height=\"(\\d+)\"")]
    private static partial Regex Size();

    [GeneratedRegex("( [xy]=\"[^\"<>]*), \"")]
    private static partial Regex OpenList();

    [GeneratedRegex("(?<=id=\"|url\\(#)cl_[0-9a-f]+")]
    private static partial Regex ClipName();
}
