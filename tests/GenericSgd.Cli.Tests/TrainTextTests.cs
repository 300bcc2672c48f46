using System.Globalization;
using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>The words of train, and the course of the run in its JSON.</summary>
public sealed class TrainTextTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void SixDigitsOnTheScreenAndAllInTheJson()
    {
        var result = Gsgd.Done(["train", _folder.Write("data.csv", Tables.Fractions), "--target", "y", "--json", "-"], "--epochs 50 --learning-rate 0.1");
        var metrics = result.Json.GetProperty("metrics");
        foreach (var name in (string[])["R2", "RMSE", "MAE"])
        {
            var whole = metrics.GetProperty(name).GetString()!;
            Assert.True(whole.Length > 12, whole);
            Assert.Contains($"{name} {double.Parse(whole, CultureInfo.InvariantCulture).ToString("G6", CultureInfo.InvariantCulture)}", result.Error);
            Assert.DoesNotContain(whole, result.Error);
        }

        Assert.DoesNotContain(result.Json.GetProperty("cost").GetString()!, result.Error);
    }

    [Fact]
    public void OneOfAThingIsOne()
    {
        var data = _folder.Write("data.csv", "x,y\n1,2\n2,\n3,1e-9\n");
        var text = Gsgd.Done(["train", data, "--target", "y"], "--epochs 1 --missing drop --number half").Output;
        Assert.Contains("2 rows, 1 feature,", text);
        Assert.Contains("1 of 3 rows was left out", text);
        Assert.Contains("1 number is too near to 0", text);
        Assert.Contains("1 epoch in ", text);
    }

    [Fact]
    public void AModelThatIsNoBetterThanTheMeanIsToldSo()
    {
        var data = _folder.Write("data.csv", "x,y\n0,1\n1,3\n2,5\n3,7\n");
        Assert.Contains("R2 is below 0", Gsgd.Done(["train", data, "--target", "y"], "--epochs 1 --learning-rate 1e-6").Output);
        Assert.DoesNotContain("R2 is below 0", Gsgd.Done(["train", data, "--target", "y"], "--epochs 500 --learning-rate 0.1").Output);
    }

    [Fact]
    public void ABiasThatIsRightFromTheStartIsNoDeadUnit()
    {
        // The columns are symmetric, so that standardized their means, and with them the bias, are 0 to the last bit.
        var data = _folder.Write("data.csv", "x,y\n-3,-6\n-1,-2\n1,2\n3,6\n");
        Assert.DoesNotContain("never moved", Gsgd.Done(["train", data, "--target", "y"], "--standardize --epochs 20").Output);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void TheHistoryIsInTheJson(int batch)
    {
        var data = _folder.Write("data.csv", Tables.Long(50));
        var json = Gsgd.Train(data, "y", $"--epochs 7 --batch {batch} --validation 0.2 --learning-rate 0.05 --schedule step-decay:1:0.5");
        JsonElement[] history = [.. json.GetProperty("history").EnumerateArray()];
        Assert.Equal(Enumerable.Range(0, 8), history.Select(entry => entry.GetProperty("epoch").GetInt32()));
        Assert.Equal(["epoch", "cost", "validationCost", "learningRate"], history[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(json.GetProperty("validationCost").GetString(), history[7].GetProperty("validationCost").GetString());
        Assert.Equal(JsonValueKind.Null, history[0].GetProperty("learningRate").ValueKind);
        Assert.Equal("0.05", history[1].GetProperty("learningRate").GetString());

        // An epoch of one batch has a cost at its end; one of several only the mean of its batches, and none before the first.
        Assert.Equal(batch == 0 ? json.GetProperty("cost").GetString() : null,
            batch == 0 ? history[7].GetProperty("cost").GetString() : history[0].GetProperty("cost").GetString());
        Assert.All(history[1..], entry => Assert.True(Digits.Parse(entry.GetProperty("cost").GetString()!) > 0));
    }

    public void Dispose() => _folder.Dispose();
}
