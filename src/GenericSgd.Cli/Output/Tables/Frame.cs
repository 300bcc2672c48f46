using System.Text;

namespace GenericSgd.Cli.Output.Tables;

/// <summary>The signs that a frame is drawn with.</summary>
/// <param name="Side">What stands between cells.</param>
/// <param name="Along">What the lines are made of.</param>
/// <param name="Top">Left, middle and right of the first line.</param>
/// <param name="Middle">Those of the line below the headings.</param>
/// <param name="Bottom">Those of the last line.</param>
sealed record Frame(char Side, char Along, string Top, string Middle, string Bottom)
{
    static readonly Frame Rounded = new('│', '─', "╭┬╮", "├┼┤", "╰┴╯");

    static readonly Frame Plain = new('|', '-', "+++", "+++", "+++");

    /// <summary>Rounded corners where the encoding knows them.</summary>
    internal static Frame For(Encoding encoding) => encoding.GetByteCount("╭") > 1 ? Rounded : Plain;

    internal string Line(string ends, int[] widths) => $"{ends[0]}{string.Join(ends[1], widths.Select(width => new string(Along, width + 2)))}{ends[2]}";
}
