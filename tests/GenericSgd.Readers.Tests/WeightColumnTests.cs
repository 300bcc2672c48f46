namespace GenericSgd.Readers.Tests;

/// <summary>A column that says how much each row counts.</summary>
public class WeightColumnTests
{
    static ReadResult<decimal> Read(string rows, MissingValues missing = MissingValues.Refuse, string weights = "w", ValueList<string>? features = null) =>
        DatasetReader.Read<decimal>(CsvSource.FromText("x,w,y\n" + rows, "rows.csv"),
            new ReadOptions { Targets = ["y"], Weights = weights, Features = features, Missing = missing });

    [Fact]
    public void IsNoFeature()
    {
        var data = Read("1,0.5,10\n2,3,20\n").Data;
        Assert.Equal(["x"], data.FeatureNames);
        Assert.Equal([0.5m, 3m], data.Weights.ToArray());
    }

    [Fact]
    public void ARowWithoutAWeightIsDroppedWhereRowsAre()
    {
        Assert.Contains("line 3, column \"w\"", Assert.Throws<DataFormatException>(() => Read("1,1,10\n2,,20\n")).Message);
        Assert.Equal([1m], Read("1,1,10\n2,,20\n", MissingValues.Drop).Data.Weights.ToArray());
        Assert.Equal([1m], Read("1,1,10\n2,,20\n", MissingValues.Mean).Data.Weights.ToArray());
    }

    [Theory]
    [InlineData("1,1,10\n2,-1,20\n", "line 3, column \"w\": The weight of a row is at least 0, not -1.")]
    [InlineData("1,0,10\n2,0,20\n", "no row would count")]
    public void WeightsThatMeanNothingAreRefused(string rows, string message) =>
        Assert.Contains(message, Assert.Throws<DataFormatException>(() => Read(rows)).Message);

    [Fact]
    public void IsNeitherFeatureNorTargetAtTheSameTime()
    {
        Assert.Contains("as a target and as the weight", Assert.Throws<DataFormatException>(() => Read("1,1,10\n", weights: "y")).Message);
        Assert.Contains("as a feature and as the weight", Assert.Throws<DataFormatException>(() => Read("1,1,10\n", features: ["x", "w"])).Message);
        Assert.Contains("no column \"v\"", Assert.Throws<DataFormatException>(() => Read("1,1,10\n", weights: "v")).Message);
    }
}
