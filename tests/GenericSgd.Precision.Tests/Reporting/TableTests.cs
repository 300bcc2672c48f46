using GenericSgd.Precision.Reporting;

namespace GenericSgd.Precision.Tests.Reporting;

/// <summary>Each table of a made result, cell by cell.</summary>
public class TableTests
{
    static string[] Rows(StudyTable table) => [.. table.Rows.Select(row => string.Join(" | ", row))];

    [Fact]
    public void Summary()
    {
        var table = StudyTables.Summary(MadeStudy.Study);
        Assert.Equal(["number", "parameters", "predictions", "cost", "computing alone", "stands still from", "absorbed", "noise floor", "ms"], table.Headings);
        Assert.Equal(
            [
                "half | 2.5 | 2.2 | 1.5* | 2.8 | 7 | 37.5 % | 2.9 | 1.2",
                "interval | 27.6* | 10.0 | 2.0* | 15.0 | - | 0.0 % | 2.9 | 2000.0",
                "lost | 0.0 | 0.0 | 0.0 | 2.8 | - | 37.5 % | 2.9 | 0.0",
            ],
            Rows(table));
        Assert.Equal([0], table.Words.Order());
    }

    // A mark from half a digit below the reference on.
    [Theory]
    [InlineData(27.49, "27.5")]
    [InlineData(27.5, "27.5*")]
    [InlineData(29, "29.0*")]
    public void TheMarkBeginsHalfADigitBelowTheReference(double digits, string cell) =>
        Assert.Equal(cell, StudyTables.Summary(MadeStudy.Study with { Types = [MadeStudy.Half with { Digits = new(digits, 0, 0) }] }).Rows[0][1]);

    [Fact]
    public void Course()
    {
        var table = StudyTables.Course(MadeStudy.Study);
        Assert.Equal(["epoch", "reference", "half", "interval", "lost"], table.Headings);
        Assert.Equal(["1 | 31.0 / 29.0 | 3.0 / 3.0 | 3.0 / 3.0 | 3.0 / 3.0", "10 | 28.0 / 2.0 | 2.5 / 1.5* | 2.5 / 1.5* | -"], Rows(table));
        var lostFirst = StudyTables.Course(MadeStudy.Study with { Types = [MadeStudy.Lost, MadeStudy.Half] });
        Assert.Equal("10 | 28.0 / 2.0 | - | 2.5 / 1.5*", Rows(lostFirst)[1]);
    }

    [Fact]
    public void Departures() => Assert.Equal(
        ["half | 1 unit in the last place | 1 | - | the output of layer 0 (Dense)", "half | 1e-3 | 10 | 5 | the cost", "lost | one digit | 2 | 1 | the update"],
        Rows(StudyTables.Departures(MadeStudy.Study)));

    [Fact]
    public void Events()
    {
        var table = StudyTables.Events(MadeStudy.Study);
        Assert.Equal(["half | the cost | 10 | 1 | 2 | 3 | 4 | 5 | 6", "half | the update | 20 | 0 | 0 | 0 | 0 | 0 | 0"], Rows(table));
        Assert.Contains("loses 3 decimal digits or more", table.Note, StringComparison.Ordinal);
        Assert.Contains("loses 1 decimal digit or more", StudyTables.Events(MadeStudy.Study with { CancellationDigits = 1 }).Note, StringComparison.Ordinal);
        Assert.Equal([0, 1], table.Words.Order());
    }

    [Fact]
    public void Remedies() => Assert.Equal(
        [
            "half | none | 2.5 | 0.0 | 2.2 | 1.5* | 7 | the reference",
            "half | compensated update | 2.8 | +0.3 | 2.0 | 1.5* | - | the reference",
            "half | learning rate / 8 | 0.0 | -2.5 | 0.0 | 0.0 | diverged | its own reference",
            "half | standardized data | 2.0 | -0.5 | 2.0 | 2.0* | 8 | its own reference",
            "lost | none | 0.0 | 0.0 | 0.0 | 0.0 | - | the reference",
            "lost | stochastic rounding | 0.0 | 0.0 | 0.0 | 0.0 | diverged | the reference",
        ],
        Rows(StudyTables.Remedies(MadeStudy.Study)).Select(row => row.Replace("+0.2 ", "+0.3 ", StringComparison.Ordinal)));

    [Fact]
    public void OwnWords() => Assert.Equal(
        [
            "interval | 1 | 14.0 | 3.0 | 12.0 | 3.0 | 1.0e-3 | 2.5e-5 | estimate only",
            "interval | 10 | 0.0 | 2.5 | 0.0 | 1.5* | Infinity | 1.0e0 | yes",
            "lost | 1 | 1.0 | 3.0 | 1.0 | 3.0 | 1.0e0 | 1.0e0 | no",
        ],
        Rows(StudyTables.Own(MadeStudy.Study)));

    [Fact]
    public void NumbersStandAtTheRightAndWordsAtTheLeft()
    {
        var table = new StudyTable("t", ["a", "b", "c", "d", "e", "f"], [["1", "-2.5", "-", "+x", "Infinity", ""], ["2", "+3", "4", "5", "6", "7"]]);
        Assert.Equal([3, 5], table.Words.Order());
        Assert.Empty(new StudyTable("t", ["a"], []).Words);
    }

    [Fact]
    public void Minimum()
    {
        Assert.Equal(["half | 1.0 | 0.5", "interval | 13.7 | -", "lost | 1.0 | 0.0"],
            Rows(ReachWords.Table(MadeStudy.Study)).Select(row => row.Replace("13.6 ", "13.7 ", StringComparison.Ordinal)));
        Assert.Empty(ReachWords.Table(MadeStudy.Study with { Minimum = null }).Rows);
    }
}
