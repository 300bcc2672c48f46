using GenericSgd.Data;

namespace GenericSgd.Readers.Tests.Readme;

/// <summary>The code blocks of the page of GenericSgd.Readers.</summary>
public class PageExamples
{
    [Fact]
    public void ACsvFile()
    {
        var source = CsvSource.FromText("hours,age,score\n1,20,30.5\n2,?,40.25\n3,22,50\n");      // or new CsvSource(path)
        var read = DatasetReader.Read<decimal>(source, new ReadOptions { Targets = ["score"], Missing = MissingValues.Drop });
        Dataset<decimal> data = read.Data;                      // two rows of hours and age
        var dropped = read.Summary.FirstDropped;                // the row that lacks its age, and why
        Assert.Equal(2, data.Count);
        Assert.Equal(["hours", "age"], data.FeatureNames);
        Assert.Equal([30.5m, 50m], [data.Targets[0, 0], data.Targets[1, 0]]);
        Assert.Single(dropped);
    }
}
