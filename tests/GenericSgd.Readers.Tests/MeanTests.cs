namespace GenericSgd.Readers.Tests;

/// <summary>Means of columns that a plain sum in the number type would not survive.</summary>
public class MeanTests
{
    static T Mean<T>(string value, int rows)
        where T : System.Numerics.INumber<T>
    {
        var text = "x,y\n,1\n" + string.Concat(Enumerable.Repeat($"{value},1\n", rows));
        return DatasetReader.Read<T>(CsvSource.FromText(text), new ReadOptions { Targets = ["y"], Missing = MissingValues.Mean }).Data.Features[0, 0];
    }

    [Fact]
    public void HalfIsSummedInFloat() => Assert.Equal((Half)1000, Mean<Half>("1000", 70_000));

    [Fact]
    public void ASumBeyondDecimalIsTakenInFractions() => Assert.Equal(70000000000000000000000000000m, Mean<decimal>("7e28", 4));

    [Fact]
    public void ASumBeyondDoubleIsTakenInFractions() => Assert.Equal(1e308, Mean<double>("1e308", 4));
}
