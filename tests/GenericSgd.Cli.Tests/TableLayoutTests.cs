using GenericSgd.Cli.Output;
using GenericSgd.Cli.Output.Tables;

namespace GenericSgd.Cli.Tests;

/// <summary>Tables in little room.</summary>
public sealed class TableLayoutTests
{
    static readonly Frame Rounded = Frame.For(System.Text.Encoding.UTF8);

    static readonly TextTable Small = new(["name", "value"], [["a", "1.5"], ["bb", "-20"]], [0]);

    static readonly TextTable Wide = new(
        ["parameter", "how it went", "rate that suits"],
        [["layers.0.weights[hours]", "it goes up and down and up and down until it is there", "0.0021"], ["", "and back", "12345.678901234567890123456789"]],
        [0, 1]);

    [Fact]
    public void ATableThatFitsHasAFrame() => Assert.Equal(
        ["╭──────┬───────╮", "│ name │ value │", "├──────┼───────┤", "│ a    │   1.5 │", "│ bb   │   -20 │", "╰──────┴───────╯"],
        Small.Lines(80, Rounded));

    [Fact]
    public void OneColumnTooFewAndRowsStandBelowEachOther() => Assert.Equal(["a", "  value: 1.5", "bb", "  value: -20"], Small.Lines(15, Rounded));

    [Fact]
    public void FramesOfPlainLettersWhereTheEncodingHasNoOthers() =>
        Assert.Equal("+------+-------+", Small.Lines(80, Frame.For(System.Text.Encoding.ASCII)).First());

    [Fact]
    public void AtEveryWidthEveryWordIsThereAndNoLineIsTooWide()
    {
        string[] words = [.. Wide.Rows.SelectMany(row => row).Concat(Wide.Headings).SelectMany(cell => cell.Split(' ')).Where(word => word.Length > 0)];
        for (var width = 36; width < 140; width++)
        {
            string[] lines = [.. Wide.Lines(width, Rounded)];
            Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= width, $"{width}: {line}"));
            var shown = lines.SelectMany(line => line.Split(' ', '│')).Select(word => word.TrimEnd(':')).ToHashSet();
            Assert.All(words.Except(Wide.Headings.SelectMany(heading => heading.Split(' '))), word => Assert.Contains(word, shown));
        }
    }

    [Fact]
    public void LettersThatTakeTwoCellsKeepTheFrameStraight()
    {
        var table = new TextTable(["日本", "n"], [["größe", "1"], ["e\u0301", "22"]], [0]);
        Assert.All(table.Lines(80, Rounded), line => Assert.Equal(14, TextWidth.Of(line)));
    }

    [Theory]
    [InlineData("one two three", 8, 0, "one two|three")]
    [InlineData("  one two three", 9, 0, "  one two|  three")]
    [InlineData("one two three", 8, 2, "one two|  three")]
    [InlineData("0123456789 1", 4, 0, "0123456789|1")]
    [InlineData("it is 30 % of it", 8, 0, "it is|30 % of|it")]
    [InlineData("", 8, 0, "")]
    public void TextIsBrokenBetweenWords(string text, int width, int hanging, string lines) =>
        Assert.Equal(lines.Split('|'), Wrapped.Lines(text, width, hanging));
}
