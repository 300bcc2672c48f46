using System.Numerics;
using System.Text;
using GenericSgd.Data;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Readers.Tests;

public sealed class HalfCsvTests : CsvLaws<Half>;

public sealed class SingleCsvTests : CsvLaws<float>;

public sealed class DoubleCsvTests : CsvLaws<double>;

public sealed class DecimalCsvTests : CsvLaws<decimal>;

public sealed class PlainCsvTests : CsvLaws<Plain>;

/// <summary>What a CSV text means, in every number type.</summary>
public abstract class CsvLaws<T> : IDisposable
    where T : INumber<T>
{
    readonly TemporaryFolder _folder = new();

    static ReadOptions Target(params string[] targets) => new() { Targets = [.. targets] };

    static ReadResult<T> Read(string text, CsvOptions? options = null, string target = "y") =>
        DatasetReader.Read<T>(CsvSource.FromText(text) with { Options = options ?? new() }, Target(target));

    static void HasRows(Dataset<T> data, params int[][] rows)
    {
        Assert.Equal(rows.Length, data.Count);
        for (var row = 0; row < rows.Length; row++)
            Assert.Equal(rows[row].Select(T.CreateChecked), data.Features.GetRowSpan(row).ToArray().Concat(data.Targets.GetRowSpan(row).ToArray()));
    }

    [Fact]
    public void TheOtherColumnsAreFeaturesInTheOrderOfTheFile()
    {
        var result = Read("a,y,b\n1,2,3\n4,5,6\n");
        HasRows(result.Data, [1, 3, 2], [4, 6, 5]);
        Assert.Equal(["a", "b"], result.Data.FeatureNames);
        Assert.Equal(["y"], result.Data.TargetNames);
        Assert.Equal(2, result.Summary.RowsRead);
        Assert.Equal(["a", "y", "b"], result.Summary.Columns);
        Assert.True(result.Summary.HasHeader);
    }

    [Fact]
    public void ChosenColumnsComeInTheOrderOfTheChoice()
    {
        var options = new ReadOptions { Targets = ["d", "a"], Features = ["c", "b"] };
        var data = DatasetReader.Read<T>(CsvSource.FromText("a,b,c,d,e\n1,2,3,4,text\n"), options).Data;
        HasRows(data, [3, 2, 4, 1]);
        Assert.Equal(["c", "b"], data.FeatureNames);
        Assert.Equal(["d", "a"], data.TargetNames);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void TheSeparatorIsFoundOut(char separator)
    {
        var result = Read($"\"a,;|\tb\"{separator}c{separator}y\n1{separator}2{separator}3\n4{separator}5{separator}6\n");
        HasRows(result.Data, [1, 2, 3], [4, 5, 6]);
        Assert.Equal(separator, result.Summary.Separator);
        Assert.Equal("a,;|\tb", result.Data.FeatureNames[0]);
    }

    [Fact]
    public void AnySeparatorAndQuoteMayBeGiven() =>
        HasRows(Read("'a~b'~y\n1~'2'\n", new CsvOptions { Separator = '~', Quote = '\'' }).Data, [1, 2]);

    [Fact]
    public void QuotedFieldsMayHoldSeparatorsLineEndsAndQuotes()
    {
        var options = new ReadOptions { Targets = ["y"], Features = ["say \"x\", twice"] };
        const string Text = "note,\"say \"\"x\"\", twice\",y\n\"one, two\nthree \"\"four\"\"\",\"5\",6\nplain,7,\"8\"\n";
        var data = DatasetReader.Read<T>(CsvSource.FromText(Text), options).Data;
        HasRows(data, [5, 6], [7, 8]);
    }

    [Theory]
    [InlineData("x,y\r\n1,2\r\n3,4\r\n")]
    [InlineData("x,y\r1,2\r3,4\r")]
    [InlineData("x,y\n1,2\n3,4")]
    [InlineData("\n\nx,y\n\n1,2\n   \n3,4\n\n\n")]
    [InlineData("\"x\",\"y\"\n\"1\",\"2\"\n\"3\",\"4\"\n")]
    [InlineData(" x , y \n 1 , 2 \n3\t, 4\n")]
    [InlineData("x,y\n1e0,+2\n.3e1,40.0e-1\n")]
    public void TheSameRowsInOtherClothes(string text) => HasRows(Read(text).Data, [1, 2], [3, 4]);

    [Fact]
    public void WithoutAHeaderColumnsHaveNumbers()
    {
        var result = Read("1,2,3\n4,5,6\n", target: "x2");
        HasRows(result.Data, [1, 3, 2], [4, 6, 5]);
        Assert.False(result.Summary.HasHeader);
        Assert.Equal(["x1", "x3"], result.Data.FeatureNames);
        HasRows(Read("1,2,3\n4,5,6\n", target: "3").Data, [1, 2, 3], [4, 5, 6]);
    }

    [Fact]
    public void AHeaderOfNumbersHasToBeGiven()
    {
        var data = Read("2019,2020\n1,2\n", new CsvOptions { HasHeader = true }, target: "2020").Data;
        HasRows(data, [1, 2]);
        Assert.Equal(["2019"], data.FeatureNames);
    }

    [Fact]
    public void AColumnWithoutANameIsCalledByItsPlace() => Assert.Equal(["x1"], Read(",y\n1,2\n").Data.FeatureNames);

    [Fact]
    public void CommentsAreSkippedWhereTheyAreAskedFor() => HasRows(
        Read("# a comment; with, separators\nx,y\n1,2\n#another\n# one more\n3,4\n# end", new CsvOptions { Comment = '#' }).Data, [1, 2], [3, 4]);

    [Fact]
    public void WhatBeginsWithANumberSignIsARow()
    {
        var options = new ReadOptions { Targets = ["y"], Features = ["x"] };
        HasRows(DatasetReader.Read<T>(CsvSource.FromText("color,x,y\n#ff0000,1,3\n#00ff00,2,5\nblue,3,7\n"), options).Data, [1, 3], [2, 5], [3, 7]);
        var header = Read("#id,x,y\n1,1,3\n2,2,5\n").Data;
        Assert.Equal(["#id", "x"], header.FeatureNames);
        HasRows(header, [1, 1, 3], [2, 2, 5]);
    }

    [Theory]
    [InlineData("plain.csv", false, false)]
    [InlineData("marked.csv", false, true)]
    [InlineData("packed.csv.gz", true, false)]
    [InlineData("both.csv.GZ", true, true)]
    public void FilesMayHaveAMarkAndBePacked(string name, bool isPacked, bool hasMark)
    {
        var text = (hasMark ? "\uFEFF" : "") + "größe,y\n1,2\n3,4\n";
        var path = _folder.Write(name, isPacked ? TemporaryFolder.Gzip(text) : Encoding.UTF8.GetBytes(text));
        var data = DatasetReader.Read<T>(new CsvSource(path), Target("y")).Data;
        HasRows(data, [1, 2], [3, 4]);
        Assert.Equal("größe", data.FeatureNames[0]);
    }

    [Fact]
    public void ManyRowsAcrossManyBlocksKeepTheirOrder()
    {
        var text = new StringBuilder("x,note,y\n");
        for (var row = 0; row < 20_000; row++)
            text.Append(row % 1000).Append(row % 7 == 0 ? ",\"quoted, and\nbroken\"," : ",plain,").Append(row % 13).Append('\n');
        var data = DatasetReader.Read<T>(CsvSource.FromText(text.ToString()), new ReadOptions { Targets = ["y"], Features = ["x"] }).Data;
        Assert.Equal(20_000, data.Count);
        for (var row = 0; row < data.Count; row++)
        {
            Assert.Equal(T.CreateChecked(row % 1000), data.Features[row, 0]);
            Assert.Equal(T.CreateChecked(row % 13), data.Targets[row, 0]);
        }
    }

    [Fact]
    public void ARowMayBeLongerThanABlock()
    {
        const int Columns = 20_000;
        var header = string.Join(';', Enumerable.Range(0, Columns - 1).Select(i => $"column {i}"));
        var row = string.Join(';', Enumerable.Range(0, Columns).Select(i => i % 10));
        var data = Read($"{header};y\n{row}\n{row}\n").Data;
        Assert.Equal((2, Columns - 1), (data.Count, data.Inputs));
        Assert.Equal(T.CreateChecked(9), data.Targets[1, 0]);
        Assert.Equal(T.CreateChecked(3), data.Features[1, 12_343]);
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
