using GenericSgd.Benchmarks.Comparison;
using GenericSgd.Benchmarks.Rows;

namespace GenericSgd.Benchmarks.Tests;

public sealed class RowNumbersTests
{
    [Fact]
    public void EveryRowOfTheTableIsThere() => Assert.Equal(Enumerable.Range(1, 12), RowList.All.Select(row => row.Number));

    [Fact]
    public void NoTextIsAllRows() => Assert.Equal(RowList.All, RowNumbers.Parse(null));

    [Theory]
    [InlineData("1", new[] { 1 })]
    [InlineData("7,1", new[] { 1, 7 })]
    [InlineData("12, 3,3", new[] { 3, 12 })]
    public void NumbersAreReadInTheOrderOfTheTable(string text, int[] expected) =>
        Assert.Equal(expected, RowNumbers.Parse(text).Select(row => row.Number));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("13")]
    [InlineData("1,,2")]
    [InlineData("-1")]
    [InlineData("one")]
    public void OthersAreRefusedAndTheRowsAreNamed(string text) =>
        Assert.Contains("The rows are 1, 2,", Assert.Throws<FormatException>(() => RowNumbers.Parse(text)).Message);
}
