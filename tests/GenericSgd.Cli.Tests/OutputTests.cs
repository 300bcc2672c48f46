using System.IO.Compression;
using System.Text.Json;
using GenericSgd.Data;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Tests;

/// <summary>Where results go: files, packed ones, standard output; and which row each prediction is of.</summary>
public sealed class OutputTests : IDisposable
{
    const string Holes = "a,b,y\n1,10,5\n,20,7\n3,NA,9\n4,40,\n5,50,13\n";

    readonly TemporaryFolder _folder = new();

    string Model => _folder.At("model.safetensors");

    string Train(string text, string flags)
    {
        var data = _folder.Write("data.csv", text);
        Gsgd.Done(["train", data, "--target", "y", "--model", Model, "--predictions", _folder.At("predictions.csv")],
            "--epochs 20 --standardize --learning-rate 0.1 " + flags);
        return data;
    }

    string[] Predictions => File.ReadAllLines(_folder.At("predictions.csv"));

    [Fact]
    public void APackedFileIsReadAgain()
    {
        var data = Train(Tables.Fractions, "");
        var packed = _folder.At("packed.csv.gz");
        Gsgd.Done(["predict", Model, data, "--out", packed]);
        Assert.Equal(Gsgd.Done(["predict", Model, data]).Output, Unpacked(packed));
        var again = Gsgd.Train(packed, "prediction", "--features a,b --epochs 1");
        Assert.Equal(8, again.GetProperty("rows").GetInt32());
    }

    [Fact]
    public void EveryTextCanBePacked()
    {
        var data = _folder.Write("data.csv", Tables.Fractions);
        var (json, predictions) = (_folder.At("result.json.gz"), _folder.At("predictions.csv.GZ"));
        Gsgd.Done(["train", data, "--target", "y", "--json", json, "--predictions", predictions], "--epochs 2");
        Assert.Equal(2, JsonDocument.Parse(Unpacked(json)).RootElement.GetProperty("epochs").GetInt32());
        Assert.StartsWith("row,prediction\n1,", Unpacked(predictions));
    }

    [Fact]
    public void ADashIsStandardOutput()
    {
        var data = Train(Tables.Fractions, "");
        Assert.Equal(Gsgd.Done(["predict", Model, data]).Output, Gsgd.Done(["predict", Model, data, "--out", "-"]).Output);
        var trained = Gsgd.Done(["train", data, "--target", "y", "--predictions", "-"], "--epochs 20 --standardize --learning-rate 0.1");
        Assert.Equal(Predictions, trained.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("8 rows, 2 features", trained.Error);
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), "-")));
    }

    [Theory]
    [InlineData("drop", "1,5")]
    [InlineData("mean", "1,2,3,5")]
    public void ARowKeepsItsNumber(string missing, string rows)
    {
        Train(Holes, "--missing " + missing);
        Assert.Equal(rows.Split(','), Predictions.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void APredictedRowHasItsNumberUnlessTheFileHasSuchAColumn()
    {
        Train(Tables.Fractions, "");
        var lines = Gsgd.Done(["predict", Model, _folder.Write("new.csv", "a,b\n# nothing\n1,2\n\n,3\n5,6\n"), "--comment", "#", "--missing",
            "drop"]).Output.Split('\n');
        Assert.Equal("a,b,row,prediction", lines[0]);
        Assert.Equal(["1,2,1", ",3,2", "5,6,3"], lines[1..4].Select(line => line[..line.LastIndexOf(',')]));
        Assert.StartsWith("row,a,b,prediction\n17,1,2,", Gsgd.Done(["predict", Model, _folder.Write("own.csv", "row,a,b\n17,1,2\n")]).Output);
    }

    [Theory]
    [InlineData("double")]
    [InlineData("decimal")]
    [InlineData("bfloat16")]
    public void ThePredictionOfARowWithAHoleIsThatOfTraining(string number)
    {
        var data = Train(Holes, $"--missing mean --number {number}");
        var result = Gsgd.Done(["predict", Model, data]);
        Assert.Equal(
            Predictions.Skip(1).Select(line => line.Split(',')[1]),
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Where(row => row[3] != "4").Select(row =>
                row[4]));
        Assert.Equal("2 missing values were replaced by the mean of the column in the rows that train learned from.", result.Error.Trim());
        Assert.Contains("line 3", Gsgd.Run("predict", Model, data, "--missing", "error").Expect(2).Error);
    }

    // What is held back is not looked at, not even for a mean.
    [Fact]
    public void TheMeansAreThoseOfTheRowsThatAreTrainedOn()
    {
        double?[] values = [null, 1, 2, 4, 8, 16, 32, 64];
        Train("a,y\n" + string.Concat(values.Select((value, row) => FormattableString.Invariant($"{value},{row}\n"))),
            "--missing mean --validation 0.4 --seed 7");
        var (training, held) = Split.Places(values.Length, 0.4, 7);
        Assert.Equal(3, held.Length);
        Assert.Equal([training.Select(row => values[row]).OfType<double>().Average()], ModelFile.Load<double>(Model).Substitutes);
    }

    [SkippableTheory]
    [InlineData("-")]
    [InlineData("/dev/stdout")]
    [InlineData("/proc/self/fd/1")]
    public void AResultHasStandardOutputForItselfUnderEachOfItsNames(string name)
    {
        Skip.If(OperatingSystem.IsWindows() && name.Length > 1, "Windows has no such names.");
        string[] train = ["train", _folder.Write("data.csv", Tables.Fractions), "--target", "y", "--epochs", "5", "--learning-rate", "0.001"];
        var result = Gsgd.Done([.. train, "--json", name]);
        Assert.Equal("train", result.Json.GetProperty("command").GetString());
        Assert.StartsWith("8 rows, 2 features", result.Error);
        Assert.Contains("--json: standard output is taken by --predictions already.",
            Gsgd.Run([.. train, "--predictions", name, "--json", "-"]).Expect(2).Error);
    }

    [SkippableFact]
    public void ACircleOfLinksIsSeenBeforeTheWork()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        File.CreateSymbolicLink(_folder.At("circle"), "circle");
        var result = Gsgd.Run("train", _folder.Write("data.csv", Tables.Fractions), "--target", "y", "--model", _folder.At("circle")).Expect(2);
        Assert.Equal($"--model: {_folder.At("circle")} leads from link to link, perhaps in a circle.\n", result.Error);
    }

    [Fact]
    public void AWordMayBeginWithAt()
    {
        var data = _folder.Write("at.csv", "@id,@y\n1,2\n2,4\n");
        Gsgd.Done(["train", data, "--target", "@y", "--features", "@id", "--epochs", "5", "--learning-rate", "0.001", "--model", _folder.At("@m")]);
        Assert.True(File.Exists(_folder.At("@m")));
    }

    [Fact]
    public void AModelWithoutMeansSaysSo()
    {
        var data = Train(Tables.Fractions, "");
        Assert.Contains("was not trained with --missing mean", Gsgd.Run("predict", Model, data, "--missing", "mean").Expect(2).Error);
        Assert.Empty(ModelFile.Load<double>(Model).Substitutes);
    }

    [Fact]
    public void NamesWithCommas()
    {
        var data = _folder.Write("data.csv", "\"price, net\",\"the \"\"b\"\"\",c,y\n1,2,3,4\n2,1,5,6\n3,4,1,2\n");
        Assert.Equal(["price, net", "c"], Features(["--features", "\"price, net\",c"]));
        Assert.Equal(["the \"b\"", "price, net"], Features(["--features", "\"the \"\"b\"\"\"", "--features", " \"price, net\" "]));
        Assert.Equal(["c"], Features(["--features", "c"]));
        Assert.Contains(
            "--features '\"price, net\",c'",
            Gsgd.Run("train", _folder.Write("words.csv", "w,\"price, net\",c,y\nx,1,2,3\n"), "--target", "y").Expect(2).Error);

        string[] Features(string[] flags) =>
            [.. Gsgd.Train(data, "y", "--epochs 1", flags).GetProperty("features").EnumerateArray().Select(name => name.GetString()!)];
    }

    [Theory]
    [InlineData("--optimizer Adam --number FP32", "--optimizer adam --number float")]
    [InlineData("--epochs 1e2 --batch 2.0 --seed 7e0", "--epochs 100 --batch 2 --seed 7")]
    public void TheSameInOtherWords(string flags, string plain)
    {
        var data = _folder.Write("data.csv", Tables.Fractions);
        Assert.Equal(Gsgd.Train(data, "y", plain).GetProperty("fingerprint").GetString(), Gsgd.Train(data, "y", flags).GetProperty("fingerprint").GetString());
    }

    static string Unpacked(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    public void Dispose() => _folder.Dispose();
}
