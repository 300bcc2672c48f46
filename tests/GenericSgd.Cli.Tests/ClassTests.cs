using System.Globalization;

namespace GenericSgd.Cli.Tests;

/// <summary>Text columns as classes, from training to the probabilities of another process.</summary>
public sealed class ClassTests : Refusals
{
    const string Fruit = "size,red,fruit\n1,0,lime\n1.2,0.1,lime\n1,0.9,cherry\n0.8,1,cherry\n5,0.1,melon\n6,0,melon\n";

    const string Softmax = "--cost softmax-cross-entropy --learning-rate 0.5 --epochs 200 --standardize";

    [Theory]
    [InlineData("half")]
    [InlineData("double")]
    [InlineData("decimal")]
    public void ThreeClassesComeBackByName(string number)
    {
        var (data, model) = (Folder.Write("fruit.csv", Fruit), Folder.At("model.safetensors"));
        var json = Gsgd.Train(data, "fruit", $"{Softmax} --layers dense:3 --number {number}", "--model", model, "--predictions", Folder.At("in-training.csv"));
        Assert.Equal(["cherry", "lime", "melon"], json.GetProperty("classes").EnumerateArray().Select(name => name.GetString()));

        var rows = Rows(Gsgd.Done(["predict", model, data]).Output);
        Assert.Equal(["size", "red", "fruit", "row", "prediction", "probability cherry", "probability lime", "probability melon"], rows[0]);
        Assert.All(rows[1..], row => Assert.Equal(row[2], row[4]));
        Assert.All(rows[1..], row => Assert.Equal(1, row[5..].Sum(Number), number == "half" ? 0.002 : 1e-9));
        Assert.Equal(rows.Select(row => string.Join(',', row[3..])), Rows(File.ReadAllText(Folder.At("in-training.csv"))).Select(row => string.Join(',', row)));
    }

    [Fact]
    public void TheReportCountsTheClasses()
    {
        var json = Gsgd.Train(Folder.Write("fruit.csv", Fruit), "fruit", $"{Softmax} --layers dense:3").GetProperty("metrics");
        Assert.Equal("training", json.GetProperty("rows").GetString());
        Assert.Equal("1", json.GetProperty("accuracy").GetString());
        Assert.Equal("[[2,0,0],[0,2,0],[0,0,2]]", json.GetProperty("confusion").GetRawText().Replace(" ", "").Replace("\n", ""));
    }

    [Fact]
    public void TheReportOfNumbersHasTheirMetrics()
    {
        var data = Folder.Write("line.csv", "x,y\n0,1\n1,3\n2,5\n3,7\n");
        var json = Gsgd.Train(data, "y", "--learning-rate 0.1 --epochs 2000").GetProperty("metrics");
        Assert.Equal(1, Number(json.GetProperty("R2").GetString()!), 1e-9);
        Assert.Equal(0, Number(json.GetProperty("RMSE").GetString()!), 1e-6);
        Assert.Equal(0, Number(json.GetProperty("MAE").GetString()!), 1e-6);
    }

    [Fact]
    public void ZerosAndOnesAreClassesToTheReport()
    {
        var data = Folder.Write("coin.csv", "x,y\n0,0\n1,0\n2,1\n3,1\n");
        var json = Gsgd.Train(data, "y", "--cost binary-cross-entropy --learning-rate 0.5 --epochs 500 --standardize").GetProperty("metrics");
        Assert.Equal("1", json.GetProperty("accuracy").GetString());
        Assert.InRange(Number(json.GetProperty("log-loss").GetString()!), 0, 0.3);
        var fractions = Folder.Write("fractions.csv", "x,y\n0,0\n1,0.25\n2,1\n");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, Gsgd.Train(fractions, "y", "--cost binary-cross-entropy").GetProperty("metrics").ValueKind);
    }

    [Fact]
    public void TwoClassesNeedOneOutput()
    {
        var (data, model) = (Folder.Write("fruit.csv", Fruit.Replace("melon", "lime")), Folder.At("model.safetensors"));
        Gsgd.Train(data, "fruit", "--cost binary-cross-entropy --learning-rate 1 --epochs 300 --standardize", "--model", model);
        var rows = Rows(Gsgd.Done(["predict", model, data]).Output);
        Assert.Equal(["row", "prediction", "probability cherry", "probability lime"], rows[0][3..]);
        Assert.All(rows[1..], row => Assert.Equal(row[2], row[4]));
        Assert.All(rows[1..], row => Assert.Equal(1, Number(row[5]) + Number(row[6]), 1e-12));
    }

    [Fact]
    public void ANameWithACommaIsQuoted()
    {
        var (data, model) = (Folder.Write("fruit.csv", Fruit.Replace("lime", "\"lime, green\"")), Folder.At("model.safetensors"));
        Gsgd.Train(data, "fruit", Softmax + " --layers dense:3", "--model", model, "--predictions", Folder.At("predictions.csv"));
        Assert.StartsWith("row,prediction,probability cherry,\"probability lime, green\",probability melon\n1,\"lime, green\",",
            File.ReadAllText(Folder.At("predictions.csv")));
    }

    [Fact]
    public void OutputsThatAreNotTheClasses() => TrainingIsRefused(
        Folder.Write("fruit.csv", Fruit), Softmax + " --target fruit --layers dense:4", "3 classes (cherry, lime, melon)", "gives 4", "dense:3");

    [Fact]
    public void ThreeClassesAreNotBinary() => TrainingIsRefused(
        Folder.Write("fruit.csv", Fruit), "--cost binary-cross-entropy --target fruit", "two classes", "softmax-cross-entropy", "dense:3");

    [Fact]
    public void WordsAreNoNumbersForOtherCosts() => TrainingIsRefused(
        Folder.Write("fruit.csv", Fruit), "--target fruit", "line 2", "\"lime\"", "softmax-cross-entropy");

    [Fact]
    public void OneClass() => TrainingIsRefused(
        Folder.Write("one.csv", "x,y\n1,a\n2,a\n"), Softmax + " --layers dense:2 --target y", "\"a\"", "column \"y\"");

    static string[][] Rows(string csv) => [.. csv.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
