using CommunityToolkit.HighPerformance;

namespace GenericSgd.Readers.Tests;

/// <summary>The means of the rows that a model was trained on, kept and used again; and the numbers of rows.</summary>
public class KnownMeanTests
{
    const string Text = "a,b,y\n1,10,1\n,20,2\n# comment\n3,NA,3\n\n4,40,\n";

    static ReadResult<double> Read(MissingValues missing) =>
        DatasetReader.Read<double>(CsvSource.FromText(Text) with { Options = new() { Comment = '#' } }, new ReadOptions { Targets = ["y"], Missing = missing });

    [Fact]
    public void MeansAreKeptOfEveryColumn()
    {
        Assert.Equal([2, 15], Read(MissingValues.Mean).Means);
        Assert.Empty(Read(MissingValues.Drop).Means);
        var whole = DatasetReader.Read<decimal>(CsvSource.FromText("a,b,y\n0.1,1,1\n0.2,2,2\n"),
            new ReadOptions { Targets = ["y"], Missing = MissingValues.Mean });
        Assert.Equal([0.15m, 1.5m], whole.Means);
    }

    [Fact]
    public void MeansOfSomeRowsFillTheHolesOfAll()
    {
        var read = DatasetReader.Read<double>(CsvSource.FromText("a,b,w,y\n1,10,1,1\n,20,1,2\n4,NA,2,3\n8,7,1,4\n"),
            new ReadOptions { Targets = ["y"], Weights = "w", Missing = MissingValues.Mean });
        var some = read.WithMeansOf([0, 2]);
        Assert.Equal([2.5, 10], some.Means);
        Assert.Equal([1, 10, 2.5, 20, 4, 10, 8, 7], some.Data.Features.ToArray().Cast<double>());
        Assert.Equal(read.Data.Targets.ToArray(), some.Data.Targets.ToArray());
        Assert.Equal(read.Data.Weights.ToArray(), some.Data.Weights.ToArray());
        Assert.Equal(read.Means, some.WithMeansOf([0, 1, 2, 3]).Means);
        Assert.Contains("The column \"b\" has no value in any of the 1 rows", Assert.Throws<ArgumentException>(() => read.WithMeansOf([2])).Message);
        Assert.Throws<ArgumentException>(() => read.WithMeansOf([]));
        var whole = Read(MissingValues.Drop);
        Assert.Same(whole, whole.WithMeansOf([0]));
    }

    [Fact]
    public void DroppedRowsAreNumberedAmongAllRows()
    {
        Assert.Equal([2, 3, 4], Read(MissingValues.Drop).Summary.DroppedRows);
        Assert.Equal([4], Read(MissingValues.Mean).Summary.DroppedRows);
    }

    [Fact]
    public void AHoleIsFilledWithTheKnownMean()
    {
        using var table = new PredictionTable<decimal>(CsvSource.FromText("b,a\n1,\n,2\n3,4\n"), ["a", "b"], [0.1m, 0.2m]);
        var output = new StringWriter();
        Assert.Equal(3, table.WriteTo(output, Sum, 1, ["sum"], (sums, fields) => fields[0] = FormattableString.Invariant($"{sums[0]}"), 2, "row"));
        Assert.Equal("b,a,row,sum\n1,,1,1.1\n,2,2,2.2\n3,4,3,7\n", output.ToString());
        Assert.Equal(2, table.Replaced);
    }

    [Fact]
    public void AColumnOfThatNameIsLeftAsItIs()
    {
        using var table = new PredictionTable<decimal>(CsvSource.FromText("row,a,b\n9,1,2\n"), ["a", "b"]);
        var output = new StringWriter();
        table.WriteTo(output, Sum, 1, ["sum"], (sums, fields) => fields[0] = FormattableString.Invariant($"{sums[0]}"), numberName: "row");
        Assert.Equal("row,a,b,sum\n9,1,2,3\n", output.ToString());
    }

    [Fact]
    public void AMeanForEachFeatureIsNeeded() => Assert.Contains(
        "2 features but 1 means",
            Assert.Throws<ArgumentException>(() => new PredictionTable<double>(CsvSource.FromText("a,b\n1,2\n"), ["a", "b"], [1.0])).Message);

    static void Sum(ReadOnlySpan2D<decimal> rows, Span2D<decimal> sums)
    {
        for (var row = 0; row < rows.Height; row++)
            sums[row, 0] = rows[row, 0] + rows[row, 1];
    }
}
