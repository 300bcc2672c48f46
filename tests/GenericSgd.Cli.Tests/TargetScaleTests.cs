using System.Globalization;

namespace GenericSgd.Cli.Tests;

/// <summary>Targets as costs take them, and predictions and metrics on their scale.</summary>
public sealed class TargetScaleTests : Refusals
{
    [Theory]
    [InlineData("1", "2")]
    [InlineData("2", "4")]
    [InlineData("-1", "1")]
    [InlineData("0", "1")]
    [InlineData("no", "yes")]
    public void AnyTwoValuesAreClassesForBinaryCrossEntropy(string first, string second)
    {
        var (data, model) = (Labels(first, second), Folder.At("model.safetensors"));
        var json = Gsgd.Train(data, "label", "--cost binary-cross-entropy --epochs 500 --learning-rate 0.1", "--model", model);
        Assert.Equal([first, second], json.GetProperty("classes").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(0.1043, Number(json.GetProperty("cost").GetString()!), 5e-5);
        Assert.Equal("1", json.GetProperty("metrics").GetProperty("accuracy").GetString());
        Assert.Equal(json.GetProperty("cost").GetString(), json.GetProperty("metrics").GetProperty("log-loss").GetString());

        var rows = Rows(Gsgd.Done(["predict", model, data]).Output);
        Assert.Equal(["x", "label", "row", "prediction", $"probability {first}", $"probability {second}"], rows[0]);
        Assert.All(rows[1..], row => Assert.Equal(row[1], row[3]));
        Assert.All(rows[1..], row => Assert.True(Number(row[row[1] == first ? 4 : 5]) > 0.7));
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("-1", "1")]
    [InlineData("a", "b")]
    public void AnyTwoValuesAreClassesForHinge(string first, string second)
    {
        var (data, model) = (Labels(first, second), Folder.At("model.safetensors"));
        var json = Gsgd.Train(data, "label", "--cost hinge --epochs 500 --learning-rate 0.1", "--model", model);
        Assert.Equal("1", json.GetProperty("metrics").GetProperty("accuracy").GetString());
        Assert.Equal("[[3,0],[0,3]]", json.GetProperty("metrics").GetProperty("confusion").GetRawText().Replace(" ", "").Replace("\n", ""));
        var rows = Rows(Gsgd.Done(["predict", model, data]).Output);
        Assert.Equal(["x", "label", "row", "prediction"], rows[0]);
        Assert.All(rows[1..], row => Assert.Equal(row[1], row[3]));
    }

    [Fact]
    public void CountsAreJudgedAndPredictedAsCounts()
    {
        // exp(1 + x / 2), rounded.
        var (data, model) = (Folder.Write("counts.csv", "x,y\n0,3\n1,4\n2,7\n3,12\n4,20\n"), Folder.At("model.safetensors"));
        var metrics = Gsgd.Train(data, "y", "--cost poisson --epochs 3000 --learning-rate 0.01", "--model", model).GetProperty("metrics");
        Assert.InRange(Number(metrics.GetProperty("R2").GetString()!), 0.99, 1);
        var rows = Rows(Gsgd.Done(["predict", model, data]).Output);
        Assert.All(rows[1..], row => Assert.Equal(Number(row[1]), Number(row[3]), 0.8));
    }

    [Fact]
    public void ProbabilitiesStayAndArePredicted()
    {
        var (data, model) = (Folder.Write("fractions.csv", "x,y\n0,0.1\n1,0.5\n2,0.9\n"), Folder.At("model.safetensors"));
        Gsgd.Train(data, "y", "--cost binary-cross-entropy --epochs 3000 --learning-rate 0.5", "--model", model);
        var rows = Rows(Gsgd.Done(["predict", model, data]).Output);
        Assert.Equal(["x", "y", "row", "prediction"], rows[0]);
        Assert.All(rows[1..], row => Assert.Equal(Number(row[1]), Number(row[3]), 0.01));
    }

    [Theory]
    [InlineData("binary-cross-entropy", "1,2,3", "row 2 is 2", "two classes")]
    [InlineData("hinge", "1,2,3", "row 2 is 2", "-1 and 1")]
    [InlineData("hinge", "a,b,c", "hinge", "3 classes")]
    [InlineData("poisson", "1,-2,3", "row 2 is -2", "at least 0")]
    public void OtherTargetsAreRefusedByName(string cost, string labels, string first, string second)
    {
        var data = Folder.Write("labels.csv", "x,y\n" + string.Concat(labels.Split(',').Select((label, row) => $"{row},{label}\n")));
        TrainingIsRefused(data, $"--cost {cost} --target y", first, second);
        foreach (var command in (string[])["check", "diagnose", "precision"])
        {
            var result = Gsgd.Run([command, data, "--target", "y", "--cost", cost]);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains(first, result.Error);
        }
    }

    /// <summary>Gradients of less than 0.0055, whose squares in Half are 0.</summary>
    [Theory]
    [InlineData("adam", "pytorch", 0.001)]
    [InlineData("adam", "optax", 0.001)]
    [InlineData("adam", "keras", 0.000999)]
    [InlineData("amsgrad", "pytorch", 0.001)]
    [InlineData("rmsprop", "pytorch", 0.01)]
    [InlineData("nadam", "pytorch", 0.001057)]
    public void TheFirstStepOfHalfIsThatOfFloat(string optimizer, string dialect, double step)
    {
        var data = Folder.Write("small.csv", "x,y\n0.0,0.001\n0.125,0.00125\n0.25,0.0015\n0.375,0.00175\n0.5,0.002\n0.75,0.0025\n1,0.003\n");
        var json = Gsgd.Train(data, "y", $"--number half --optimizer {optimizer} --dialect {dialect} --learning-rate 0.001 --initializer zeros --epochs 1");
        foreach (var block in json.GetProperty("parameters").EnumerateArray())
            Assert.Equal(step, Number(block.GetProperty("values")[0].GetString()!), step / 500);
    }

    string Labels(string first, string second) =>
        Folder.Write("labels.csv", "x,label\n" + string.Concat(((int[])[1, 2, 3, 6, 7, 8]).Select(x => $"{x},{(x < 4 ? first : second)}\n")));

    static string[][] Rows(string csv) => [.. csv.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
