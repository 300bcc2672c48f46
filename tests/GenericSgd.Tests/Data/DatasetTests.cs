using FsCheck.Xunit;
using GenericSgd.Data;

namespace GenericSgd.Tests.Data;

public class DatasetTests
{
    [Fact]
    public void TheChaptersRows()
    {
        var data = Dataset.Chapter<decimal>();
        Assert.Equal((9, 1, 1), (data.Count, data.Inputs, data.Outputs));
        Assert.Equal([0m, 1, 2, 3, 4, 5, 6, 7, 8], data.Features.ToArray().Cast<decimal>());
        Assert.Equal([20m, 30, 40, 50, 60, 70, 80, 90, 100], data.Targets.ToArray().Cast<decimal>());
    }

    [Fact]
    public void ShapesThatDoNotFitAreRefused()
    {
        Assert.Contains("at least one row", Assert.Throws<ArgumentException>(() => new Dataset<float>([], [], 0)).Message);
        Assert.Contains("5 numbers are not 2 rows", Assert.Throws<ArgumentException>(() => new Dataset<float>(new float[5], [1, 2], 2)).Message);
        Assert.Contains("1 names were given for 2 columns", Assert.Throws<ArgumentException>(() => new Dataset<float>(new float[4], [1, 2], 2, ["a"])).Message);
        Assert.Contains("2 rows of features but 3 rows of targets",
            Assert.Throws<ArgumentException>(() => Dataset.Create(new float[2, 1], new float[3, 1])).Message);
    }

    [Property]
    public bool ASplitHasEveryRowOnce(ulong seed, byte rows, byte fraction)
    {
        var count = 2 + rows % 100;
        var numbers = Enumerable.Range(0, count).Select(i => (float)i).ToArray();
        var data = new Dataset<float>(numbers, [.. numbers], count);
        var (training, validation) = Split.Rows(data, (fraction + 1) / 300.0, seed);
        var all = training.Features.ToArray().Cast<float>().Concat(validation.Features.ToArray().Cast<float>());
        return training.Count > 0 && validation.Count > 0 && all.Order().SequenceEqual(numbers)
            && training.Features.ToArray().Cast<float>().SequenceEqual(training.Targets.ToArray().Cast<float>());
    }

    [Fact]
    public void ASplitIsTheSameInEveryNumberTypeAndDiffersBySeed()
    {
        var inDouble = Split.Rows(Dataset.Chapter<double>(), 0.34, 5).Validation.Features.ToArray().Cast<double>().Select(x => (int)x).ToArray();
        var inDecimal = Split.Rows(Dataset.Chapter<decimal>(), 0.34, 5).Validation.Features.ToArray().Cast<decimal>().Select(x => (int)x).ToArray();
        Assert.Equal(3, inDouble.Length);
        Assert.Equal(inDouble, inDecimal);
        var others = Enumerable.Range(0, 20).Select(seed =>
            string.Join(",", Split.Rows(Dataset.Chapter<float>(), 0.34, (ulong)seed).Validation.Features.ToArray().Cast<float>()));
        Assert.True(others.Distinct().Count() > 5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    public void AFractionOutsideIsRefused(double fraction) =>
        Assert.Contains("more than 0 and less than 1", Assert.Throws<ArgumentException>(() => Split.Rows(Dataset.Chapter<float>(), fraction, 0)).Message);
}
