using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Readers.Tests;

public sealed class HalfPredictionTests : PredictionLaws<Half>;

public sealed class DoublePredictionTests : PredictionLaws<double>;

public sealed class DecimalPredictionTests : PredictionLaws<decimal>;

public sealed class PlainPredictionTests : PredictionLaws<Plain>;

/// <summary>Rows keep their text and get a prediction. What is predicted here is 2 a + b.</summary>
public abstract class PredictionLaws<T>
    where T : INumber<T>
{
    static void Predict(ReadOnlySpan2D<T> rows, Span2D<T> predictions)
    {
        for (var row = 0; row < rows.Height; row++)
            predictions[row, 0] = rows[row, 0] + rows[row, 0] + rows[row, 1];
    }

    static string Write(string text, MissingValues missing = MissingValues.Refuse, int rowsPerBlock = 2, string name = "prediction", CsvOptions? csv = null)
    {
        using var table = new PredictionTable<T>(CsvSource.FromText(text, "rows.csv") with { Options = csv ?? new() }, ["a", "b"], missing);
        var output = new StringWriter();
        table.WriteTo(output, Predict, [name], rowsPerBlock);
        return output.ToString();
    }

    [Fact]
    public void FeaturesAreFoundByNameInAnyOrderAndTheTextStays() => Assert.Equal(
        "\"b\",note,a,y,prediction\n 1.5 ,\"x, \"\"y\"\"\",2,?,5.5\n2e0,,03,7,8\n1,\"two\nlines\",-1,,-1\n",
        Write("\"b\",note,a,y\n 1.5 ,\"x, \"\"y\"\"\",2,?\n# comment\n2e0,,03,7\n\n1,\"two\nlines\",-1,", csv: new CsvOptions { Comment = '#' }));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void TheSizeOfABlockChangesNothing(int rowsPerBlock) =>
        Assert.Equal("a;b;prediction\r\n1;2;4\r\n3;4;10\r\n5;6;16\r\n", Write("a;b\r\n1;2\r\n3;4\r\n5;6", rowsPerBlock: rowsPerBlock));

    [Fact]
    public void ABlockThatNoArrayHoldsIsRefused()
    {
        using var table = new PredictionTable<T>(CsvSource.FromText("a,b\n1,2\n"), ["a", "b"]);
        var message = Assert.Throws<ArgumentException>(() =>
            table.WriteTo(new StringWriter(), Predict, ["p", "q", "r", "s"], rowsPerBlock: 1_073_741_825)).Message;
        Assert.Contains("needs 4294967300 numbers", message);
    }

    [Fact]
    public void WithoutAHeaderNoneIsWritten()
    {
        using var table = new PredictionTable<T>(CsvSource.FromText("1\t2\n3\t4\n"), ["x1", "x2"]);
        var output = new StringWriter();
        Assert.Equal(2, table.WriteTo(output, Predict, ["prediction"]));
        Assert.Equal("1\t2\t4\n3\t4\t10\n", output.ToString());
    }

    [Fact]
    public void NamesAreQuotedWhereTheyNeedIt() => Assert.StartsWith("a,b,\"p, \"\"q\"\"\"\n", Write("a,b\n1,2\n", name: "p, \"q\""));

    [Fact]
    public void ARowWithAHoleIsRefusedOrWrittenWithoutAPrediction()
    {
        const string Text = "a,b\n1,2\n,4\n5,6\n7,NA\n";
        Assert.Equal("a,b,prediction\n1,2,4\n,4,\n5,6,16\n7,NA,\n", Write(Text, MissingValues.Drop));
        var place = Assert.Throws<DataFormatException>(() => Write(Text)).Place;
        Assert.Equal((3, "a"), (place.Line, place.Column));
        Assert.Throws<ArgumentException>(() => Write(Text, MissingValues.Mean));
    }

    [Fact]
    public void BadInputIsRefused()
    {
        Assert.Contains("Did you mean \"bb\"", Assert.Throws<DataFormatException>(() => Write("a,bb\n1,2\n")).Advice);
        Assert.Contains("no row of data", Assert.Throws<DataFormatException>(() => Write("a,b\n")).Problem);
        Assert.Contains("column of that name already", Assert.Throws<DataFormatException>(() => Write("a,b,prediction\n1,2,3\n")).Problem);
        Assert.Equal(3, Assert.Throws<DataFormatException>(() => Write("a,b\n1,2\n1,x\n")).Place.Line);
    }

    [Fact]
    public void BlocksCanBeTakenByHand()
    {
        using var table = new PredictionTable<T>(CsvSource.FromText("b,a\n1,2\n3,4\n5,6\n"), ["a", "b"]);
        Assert.True(table.NextBlock(2));
        Assert.Equal([2, 1, 4, 3], table.Features.ToArray().Cast<T>().Select(int.CreateChecked));
        Assert.True(table.NextBlock(2));
        Assert.Equal((1, T.CreateChecked(6)), (table.Count, table.Features[0, 0]));
        Assert.False(table.NextBlock(2));
    }
}
