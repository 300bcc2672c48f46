namespace GenericSgd.Cli.Tests;

/// <summary>Columns that standardizing once took for something else: of one value, or with a spread whose square is beyond the type.</summary>
public sealed class StandardizeTests : Refusals
{
    const string OneValue = "c,x,y\n0.1,0,1\n0.1,1,3\n0.1,2,5\n";

    // A sum of three tenths is not three times a tenth in double: the column was given a deviation of 1e-17.
    [Theory]
    [InlineData("half")]
    [InlineData("bfloat16")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("decimal")]
    [InlineData("double-double")]
    public void AColumnOfOneValueIsNoBomb(string number)
    {
        var model = Folder.At("model.safetensors");
        Gsgd.Train(Folder.Write("data.csv", OneValue), "y", $"--standardize --epochs 200 --learning-rate 0.1 --number {number}", "--model", model);
        var predictions = Tables.LastColumn(Gsgd.Done(["predict", model, Folder.Write("new.csv", "c,x\n0.1,1\n0.2,1\n")]).Output);
        Assert.InRange(Digits.Parse(predictions[0]), 2.97m, 3.03m);
        Assert.InRange(Digits.Parse(predictions[1]), 2, 4);
    }

    [Theory]
    [InlineData("feature", "x,y\n0,0.0\n200,0.2\n400,0.4\n600,0.6\n800,0.8\n1000,1.0\n1200,1.2\n1400,1.4\n1600,1.6\n1800,1.8\n2000,2.0\n")]
    [InlineData("target", "x,y\n0,0\n1,200\n2,400\n3,600\n4,800\n5,1000\n6,1200\n7,1400\n8,1600\n9,1800\n10,2000\n")]
    public void ASpreadMayHaveASquareBeyondHalf(string name, string rows)
    {
        var trained = Gsgd.Train(Folder.Write($"{name}.csv", rows), "y", "--standardize --number half --epochs 300 --learning-rate 0.2");
        Assert.Equal("1", trained.GetProperty("metrics").GetProperty("R2").GetString());
        Digits.Agree(name == "feature" ? "0.001" : "200", Digits.Original(trained)[0], 2);
    }

    [Fact]
    public void ADeviationBelowTheTypeIsRefusedByTheNameOfTheColumn()
    {
        var rows = string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},{(i == 0 ? "6e-8" : "0")},{i}\n"));
        TrainingIsRefused(Folder.Write("tiny.csv", "x,trace,y\n" + rows), "--target y --standardize --number half", "Column 'trace'",
            "its deviation is too near to 0 for half", "wider range");
    }

    // Wampler5's minimum is far: of the seventeen digits of its coefficients none was right, and nothing said so.
    [Fact]
    public void WhatIsNotSettledIsSaid()
    {
        var far = string.Concat(Enumerable.Range(0, 21).Select(x => $"{x},{x * x},{x * x * x},{1 + x + x * x + x * x * x}\n"));
        var data = Folder.Write("far.csv", "x,x2,x3,y\n" + far);
        var said = Gsgd.Done(["train", data, "--target", "y"], "--standardize --epochs 200 --learning-rate 0.1").Output;
        Assert.Contains("No digit of these is settled", said);
        Assert.Contains("times as steep as the flattest", said);
        var trained = Gsgd.Train(data, "y", "--standardize --epochs 200 --learning-rate 0.1");
        Assert.Equal(0, trained.GetProperty("settledDigits").GetInt32());
    }

    [Fact]
    public void WhatIsSettledNeedsNoWords()
    {
        var data = Folder.Write("chapter.csv", Tables.Chapter);
        Assert.DoesNotContain("settled", Gsgd.Done(["train", data, "--target", "charge"], "--standardize --epochs 300 --learning-rate 0.5").Output);
        var early = Gsgd.Train(data, "charge", "--standardize --epochs 10 --learning-rate 0.2").GetProperty("settledDigits").GetInt32();
        Assert.InRange(early, 2, 3);
    }

    [Fact]
    public void RowsCountByTheirWeights()
    {
        var light = Folder.Write("light.csv", "x,y,w\n0,1,1\n1,3,3\n2,5,0\n5,4,2\n");
        var many = Folder.Write("many.csv", "x,y\n0,1\n1,3\n1,3\n1,3\n5,4\n5,4\n");
        var (weighted, repeated) =
            (Gsgd.Train(light, "y", "--weights w --standardize --epochs 300 --learning-rate 0.5"),
            Gsgd.Train(many, "y", "--standardize --epochs 300 --learning-rate 0.5"));
        Assert.All(Digits.Original(repeated).Zip(Digits.Original(weighted)), pair => Digits.Agree(pair.First, pair.Second, 13));
        foreach (var metric in new[] { "R2", "RMSE", "MAE" })
            Digits.Agree(repeated.GetProperty("metrics").GetProperty(metric).GetString()!, weighted.GetProperty("metrics").GetProperty(metric).GetString()!,
                12);
    }

    [Fact]
    public void TheConfusionMatrixWeighsItsRows()
    {
        var data = Folder.Write("fruit.csv", "size,fruit,w\n1,lime,2\n1.2,lime,0.5\n5,melon,3\n6,melon,1\n");
        var metrics = Gsgd.Train(data, "fruit",
            "--weights w --cost softmax-cross-entropy --layers dense:2 --learning-rate 0.5 --epochs 200 --standardize").GetProperty("metrics");
        Assert.Equal("[[2,0],[0,2]]", metrics.GetProperty("confusion").GetRawText().Replace(" ", "").Replace("\n", ""));
        Assert.Equal("[[\"2.5\",\"0\"],[\"0\",\"4\"]]", metrics.GetProperty("confusionWeights").GetRawText().Replace(" ", "").Replace("\n", ""));
    }
}
