using GenericSgd.Precision.Reporting;

namespace GenericSgd.Precision.Tests.Reporting;

/// <summary>The heads of the table of what types say of themselves.</summary>
public class OwnTableTests
{
    [Fact]
    public void ItsHeads()
    {
        var table = StudyTables.Own(MadeStudy.Study);
        Assert.Equal("What the types say of their own digits, without the reference", table.Title);
        Assert.Equal(
            ["number", "epoch", "parameters: own", "parameters: true", "cost: own", "cost: true", "error of a parameter", "error of the cost",
                "reference within"], table.Headings);
        Assert.All(table.Rows, row => Assert.Equal(table.Headings.Length, row.Length));
    }
}
