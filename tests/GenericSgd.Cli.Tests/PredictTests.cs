namespace GenericSgd.Cli.Tests;

/// <summary>A saved model predicts in another process what it predicted where it was trained.</summary>
public sealed class PredictTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> EveryNumberType()
    {
        var cases = new TheoryData<string, string>();
        foreach (var number in Gsgd.Numbers)
        {
            cases.Add(number, "");
            cases.Add(number, "--standardize");
            cases.Add(number, "--layers dense:4,tanh,dense:1");
            cases.Add(number, "--layers dense:4,tanh,dense:1 --standardize");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryNumberType))]
    public void TheSameTextAsInTraining(string number, string flags)
    {
        var (data, model, inTraining) = Train(flags + " --number " + number);
        Assert.Equal(8, inTraining.Distinct().Count());

        var result = Gsgd.Done(["predict", model, data, "--out", _folder.At("later.csv")]);
        Assert.Equal("", result.Output);
        Assert.Equal(inTraining, Tables.LastColumn(File.ReadAllText(_folder.At("later.csv"))));
    }

    [Fact]
    public void ColumnsAreFoundByNameAndOthersCarriedAlong()
    {
        var (data, model, inTraining) = Train("--standardize");
        var rows = File.ReadAllLines(data).Skip(1).Select(line => line.Split(','));
        var turned = _folder.Write("turned.csv", "name,b,a\n" + string.Concat(rows.Select((row, i) => $"\"row, {i}\",{row[1]},{row[0]}\n")));

        string[] lines = Gsgd.Done(["predict", model, turned]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("name,b,a,row,prediction", lines[0].TrimEnd('\r'));
        Assert.Equal($"\"row, 1\",-0.3,0.2,2,{inTraining[1]}", lines[2].TrimEnd('\r'));
        Assert.Equal(inTraining, Tables.LastColumn(string.Join('\n', lines)));
    }

    [Fact]
    public void RowsWithAMissingFeatureKeepTheirPlace()
    {
        var (_, model, inTraining) = Train("");
        var gaps = _folder.Write("gaps.csv", "a,b\n0.1,0.7\n,1\n0.2,-0.3\n");

        Assert.Equal([inTraining[0], "", inTraining[1]], Tables.LastColumn(Gsgd.Done(["predict", model, gaps, "--missing", "drop"]).Output));
        Assert.Contains("line 3", Gsgd.Run("predict", model, gaps).Expect(2).Error);
    }

    [Fact]
    public void AMissingColumnIsNamedAndNothingIsWritten()
    {
        var (_, model, _) = Train("");
        var other = _folder.Write("other.csv", "a,c\n1,2\n");

        var result = Gsgd.Run("predict", model, other, "--out", Path.Combine(_folder.Out, "predictions.csv")).Expect(2);
        Assert.Contains("\"b\"", result.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Out));
    }

    (string Data, string Model, string[] Predictions) Train(string flags)
    {
        var data = _folder.Write("data.csv", Tables.Fractions);
        var (model, predictions) = (_folder.At("model.safetensors"), _folder.At("predictions.csv"));
        Gsgd.Done(["train", data, "--target", "y", "--model", model, "--predictions", predictions], "--epochs 30 --learning-rate 0.1 " + flags);
        return (data, model, Tables.LastColumn(File.ReadAllText(predictions)));
    }

    [Fact]
    public void WhatBecomesZeroOrLeavesTheRangeIsTold()
    {
        var (_, model, _) = Train("--number half --batch 1");
        var result = Gsgd.Done(["predict", model, _folder.Write("far.csv", "a,b\n1e-30,0\n60000,60000\n1,1\n")]);
        Assert.Equal("1 number is too near to 0 for half and became 0.\n1 prediction is beyond half, or no number. Take a number type with a wider range, and look at the features.", result.Error.Trim());
        Assert.Contains("Infinity", result.Output);
    }

    [Fact]
    public void DiagnoseTellsWhatBecameZero() => Assert.Contains(
        "1 number is too near to 0 for half and became 0.",
        Gsgd.Done(["diagnose", _folder.Write("near.csv", "a,y\n1e-30,0\n1,1\n2,2\n"), "--target", "y", "--number", "half", "--epochs", "5"]).Output);

    public void Dispose() => _folder.Dispose();
}
