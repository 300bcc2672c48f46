using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GenericSgd.Cli.Tests;

public sealed class TrainTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Chapter => _folder.Write("chapter.csv", Tables.Chapter);

    string Fractions => _folder.Write("data.csv", Tables.Fractions);

    [Fact]
    public void JsonIsAsDescribed()
    {
        var json = Gsgd.Train(Fractions, "y", "--epochs 7 --standardize");
        Assert.Equal(
            ["command", "number", "rows", "validationRows", "features", "target", "epochs", "cost", "validationCost", "metrics", "parameters", "fingerprint", "milliseconds",
                "diverged", "history", "settledDigits"],
            json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("train", "double", "y"), (Text(json, "command"), Text(json, "number"), Text(json, "target")));
        Assert.Equal(0, json.GetProperty("validationRows").GetInt32());
        Assert.Equal((8, 7), (json.GetProperty("rows").GetInt32(), json.GetProperty("epochs").GetInt32()));
        Assert.Equal(JsonValueKind.Number, json.GetProperty("milliseconds").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("validationCost").ValueKind);
        Assert.Equal(JsonValueKind.False, json.GetProperty("diverged").ValueKind);
        Assert.Equal(["a", "b"], json.GetProperty("features").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(JsonValueKind.String, json.GetProperty("cost").ValueKind);
        foreach (var block in json.GetProperty("parameters").EnumerateArray())
        {
            Assert.Equal(["name", "shape", "values", "original"], block.EnumerateObject().Select(property => property.Name));
            Assert.All(block.GetProperty("shape").EnumerateArray(), size => Assert.Equal(JsonValueKind.Number, size.ValueKind));
            Assert.All(block.GetProperty("values").EnumerateArray(), value => Assert.Equal(JsonValueKind.String, value.ValueKind));
        }
    }

    [Theory]
    [InlineData("half")]
    [InlineData("float")]
    [InlineData("double")]
    public void NumbersReadBackToTheVeryBitsOfTheModel(string number)
    {
        var model = _folder.At("model.safetensors");
        var json = Gsgd.Train(Fractions, "y", $"--epochs 20 --layers dense:5,relu,dense:1 --number {number}", "--model", model);
        string[] texts = [.. json.GetProperty("parameters").EnumerateArray().SelectMany(block => block.GetProperty("values").EnumerateArray()).Select(value =>
            value.GetString()!)];
        var bytes = ModelBytes.Read(model).Numbers;
        Assert.Equal(21, texts.Length);
        switch (number)
        {
            case "half": Assert.Equal(MemoryMarshal.Cast<byte, Half>(bytes), Read<Half>(texts)); break;
            case "float": Assert.Equal(MemoryMarshal.Cast<byte, float>(bytes), Read<float>(texts)); break;
            default: Assert.Equal(MemoryMarshal.Cast<byte, double>(bytes), Read<double>(texts)); break;
        }
    }

    [Fact]
    public void DecimalIsWrittenWithAllItsDigits()
    {
        var json = Gsgd.Train(Fractions, "y", "--epochs 20 --number decimal");
        var texts = json.GetProperty("parameters")[0].GetProperty("values").EnumerateArray().Select(value => value.GetString()!);
        Assert.All(texts, text => Assert.InRange(text.Count(char.IsAsciiDigit), 25, 30));
    }

    [Fact]
    public void JsonIntoAFileLeavesTheTextOnStandardOutput()
    {
        var file = _folder.At("result.json");
        var result = Gsgd.Done(["train", Chapter, "--target", "charge", "--json", file], "--epochs 3");
        Assert.Contains("9 rows", result.Output);
        Assert.Equal("", result.Error);
        Assert.Equal(3, JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("epochs").GetInt32());
    }

    [Fact]
    public void TheChapterAsAFileIsTheDemo()
    {
        var json = Gsgd.Train(Chapter, "charge", Tables.ChapterStart);
        Assert.Equal("10.010358892022868", json.GetProperty("parameters")[0].GetProperty("values")[0].GetString());
        Assert.Equal("19.942038007158082", json.GetProperty("parameters")[1].GetProperty("values")[0].GetString());
    }

    [Fact]
    public void PicturesAreDrawn()
    {
        var plots = Path.Combine(_folder.Out, "plots");
        Gsgd.Done(["train", Chapter, "--target", "charge", "--plots", plots], "--epochs 50");
        ReadOnlySpan<byte> png = [0x89, (byte)'P', (byte)'N', (byte)'G'];
        Assert.Equal(png, File.ReadAllBytes(Path.Combine(plots, "cost.png")).AsSpan(0, 4));
    }

    [Fact]
    public void ValidationRowsAreHeldBack()
    {
        var data = _folder.Write("data.csv", Tables.Long(50));
        var held = Gsgd.Train(data, "y", "--epochs 20 --validation 0.2");
        var all = Gsgd.Train(data, "y", "--epochs 20");
        Assert.True(Digits.Parse(Text(held, "validationCost")) > 0);
        Assert.NotEqual(Text(held, "validationCost"), Text(held, "cost"));
        Assert.NotEqual(Text(all, "fingerprint"), Text(held, "fingerprint"));
        Assert.Equal(Text(held, "fingerprint"), Text(Gsgd.Train(data, "y", "--epochs 20 --validation 0.2"), "fingerprint"));
    }

    [Theory]
    [InlineData("float")]
    [InlineData("decimal")]
    public void APipelineFileTrainsTheBitsOfTheFlags(string number)
    {
        var pipeline = _folder.Write(
            "pipeline.json",
            """
            {
              "inputs": 2,
              "layers": [{ "kind": "dense", "outputs": 3 }, { "kind": "tanh" }, { "kind": "dense", "outputs": 1 }],
              "cost": { "kind": "mean-absolute-error" },
              "initializer": { "kind": "he" },
              "optimizer": {
                "learningRate": { "kind": "inverse-time-decay", "initial": 0.02, "decay": 0.001 },
                "chain": [{ "kind": "momentum", "factor": 0.5 }]
              },
              "epochs": 25,
              "batchSize": 3,
              "seed": 7
            }
            """);
        const string Flags = "--layers dense:3,tanh,dense:1 --cost mean-absolute-error --initializer he --learning-rate 0.02"
            + " --schedule inverse-time-decay:0.001 --momentum 0.5 --epochs 25 --batch 3 --seed 7 --number ";
        var byFile = Gsgd.Train(Fractions, "y", "--number " + number, "--pipeline", pipeline);
        var byFlags = Gsgd.Train(Fractions, "y", Flags + number);
        Assert.Equal(Text(byFlags, "fingerprint"), Text(byFile, "fingerprint"));
        Assert.NotEqual(Text(byFlags, "fingerprint"), Text(Gsgd.Train(Fractions, "y", Flags + number + " --standardize"), "fingerprint"));
    }

    static T[] Read<T>(string[] texts)
        where T : IParsable<T> => [.. texts.Select(text => T.Parse(text, CultureInfo.InvariantCulture))];

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AColumnOfWeightsSaysHowMuchARowCounts()
    {
        var weighted = _folder.Write("weighted.csv", "x,n,y\n0,1,1\n1,3,5\n2,0,100\n3,2,7\n");
        var repeated = _folder.Write("repeated.csv", "x,y\n0,1\n1,5\n1,5\n1,5\n3,7\n3,7\n");
        const string Flags = "--learning-rate 0.1 --epochs 300 --number decimal";
        var (one, other) = (Gsgd.Train(weighted, "y", Flags + " --weights n"), Gsgd.Train(repeated, "y", Flags));
        Assert.Equal(["x"], one.GetProperty("features").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(Value(other.GetProperty("cost")), Value(one.GetProperty("cost")), 24);
        for (var block = 0; block < 2; block++)
            Assert.Equal(Value(other.GetProperty("parameters")[block].GetProperty("values")[0]),
                Value(one.GetProperty("parameters")[block].GetProperty("values")[0]), 24);
        Assert.Contains("weight of a row is at least 0",
            Gsgd.Run("train", _folder.Write("bad.csv", "x,n,y\n0,1,1\n1,-3,5\n"), "--target", "y", "--weights", "n").Expect(2).Error);

        static decimal Value(System.Text.Json.JsonElement text) => decimal.Parse(text.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("--layers dense:1,relu --learning-rate 0.1 --initializer constant:1", "its gradient is 0")]
    [InlineData("--learning-rate 1e-30 --number double --initializer constant:1", "each update is below the last digit")]
    public void ParametersThatNeverMovedAreNamedWithTheReason(string flags, string why)
    {
        var data = _folder.Write("below.csv", "x,y\n-1,-5\n-2,-9\n");
        var result = Gsgd.Done(["train", data, "--target", "y", "--json", "-"], flags);
        Assert.Contains("layers.0.weights never moved: " + why, result.Error);
        Assert.DoesNotContain("never moved", Gsgd.Done(["train", data, "--target", "y", "--json", "-"], "--learning-rate 0.1").Error);
    }
}
