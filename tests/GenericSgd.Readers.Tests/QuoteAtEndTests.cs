namespace GenericSgd.Readers.Tests;

/// <summary>Texts whose last character is a quote, from which the separator is found.</summary>
public sealed class QuoteAtEndTests
{
    [Theory]
    [InlineData("x;y\n1;\"2\"")]
    [InlineData("\"x\";\"y\"\n\"1\";\"2\"")]
    [InlineData("x;\"y\"\n1;2\n")]
    public void TheSeparatorIsFound(string text)
    {
        var data = DatasetReader.Read<double>(CsvSource.FromText(text), new ReadOptions { Features = ["x"], Targets = ["y"] }).Data;
        Assert.Equal((1, 2.0), (data.Features[0, 0], data.Targets[0, 0]));
    }
}
