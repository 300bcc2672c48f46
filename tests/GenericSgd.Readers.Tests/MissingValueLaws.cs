using System.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Readers.Tests;

public sealed class HalfMissingTests : MissingValueLaws<Half>;

public sealed class SingleMissingTests : MissingValueLaws<float>;

public sealed class DoubleMissingTests : MissingValueLaws<double>;

public sealed class DecimalMissingTests : MissingValueLaws<decimal>;

public sealed class PlainMissingTests : MissingValueLaws<Plain>;

/// <summary>Missing values are refused, dropped or replaced, as asked.</summary>
public abstract class MissingValueLaws<T>
    where T : INumber<T>
{
    const string Text = "a,b,y\n1,10,100\n,20,200\n3,NA,300\n5,30,?\n n/a ,Null,500\n";

    static ReadResult<T> Read(string text, MissingValues missing) =>
        DatasetReader.Read<T>(CsvSource.FromText(text, "holes.csv"), new ReadOptions { Targets = ["y"], Missing = missing });

    static T[] Numbers(params int[] numbers) => [.. numbers.Select(T.CreateChecked)];

    [Fact]
    public void RefusedWithLineAndColumn()
    {
        var refused = Assert.Throws<DataFormatException>(() => Read(Text, MissingValues.Refuse));
        Assert.Equal((3, "a", ""), (refused.Place.Line, refused.Place.Column, refused.Place.Text));
        Assert.StartsWith("holes.csv, line 3, column \"a\": The value is missing.", refused.Message);
        Assert.Contains("ReadOptions.Missing", refused.Advice);
    }

    [Fact]
    public void DroppedAndCounted()
    {
        var result = Read(Text, MissingValues.Drop);
        Assert.Equal(Numbers(1, 10), result.Data.Features.GetRowSpan(0).ToArray());
        Assert.Equal((1, 5, 4), (result.Data.Count, result.Summary.RowsRead, result.Summary.RowsDropped));
        Assert.Equal([new(3, "a"), new(4, "b"), new(5, "y"), new(6, "a")], result.Summary.FirstDropped);
    }

    [Fact]
    public void FeaturesReplacedByTheMeanOfTheRowsThatStay()
    {
        // a: (1 + 3) / 2, b: (10 + 20) / 2; the row 5, 30 has no target and does not count.
        var result = Read(Text, MissingValues.Mean);
        Assert.Equal(Numbers(1, 10, 2, 20, 3, 15, 2, 15), result.Data.Features.ToArray().Cast<T>());
        Assert.Equal((4, 1, 4), (result.Data.Count, result.Summary.RowsDropped, result.Summary.Replaced));
    }

    [Fact]
    public void ARowWithoutATargetIsDroppedUnderMeanToo() => Assert.Equal([new(5, "y")], Read(Text, MissingValues.Mean).Summary.FirstDropped);

    [Fact]
    public void AColumnWithoutAnyValueHasNoMean()
    {
        var refused = Assert.Throws<DataFormatException>(() => Read("a,b,y\n1,,1\n2,,2\n", MissingValues.Mean));
        Assert.Equal("b", refused.Place.Column);
        Assert.Contains("no value in any row", refused.Problem);
    }

    [Fact]
    public void NoRowLeftIsAnError()
    {
        var refused = Assert.Throws<DataFormatException>(() => Read("a,b,y\n1,,1\n2,,2\n", MissingValues.Drop));
        Assert.Contains("line 2, column \"b\"", refused.Problem);
    }

    [Fact]
    public void AnErrorIsToldThoughTheRowWouldBeDropped()
    {
        var refused = Assert.Throws<DataFormatException>(() => Read("a,b,y\n1,1,1\n,oops,1\n", MissingValues.Drop));
        Assert.Equal((3, "b", "oops"), (refused.Place.Line, refused.Place.Column, refused.Place.Text));
    }
}
