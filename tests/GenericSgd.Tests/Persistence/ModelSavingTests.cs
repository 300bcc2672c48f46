using System.Security.Cryptography;
using System.Text;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

public sealed class ModelSavingTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Path => _folder["model.safetensors"];

    public void Dispose() => _folder.Dispose();

    // Line ends are not part of it.
    const string PinnedHeader =
        """
        {"__metadata__":{"format":"generic-sgd","version":"1","number":"float",
        "pipeline":"{\"inputs\":1,\"layers\":[{ \"kind\": \"dense\", \"outputs\": 1, \"bias\": true }],\"initializer\":{ \"kind\": \"zeros\" },
        \"cost\":{ \"kind\": \"mean-squared-error\" },\"optimizer\":{\"learningRate\":0.01,\"chain\":[]},\"epochs\":1,\"batchSize\":0,\"shuffle\":true,\"seed\":0}",
        "features":"[\"x\"]","targets":"[\"y\"]",
        "fingerprint":"252b3318179cc24998f3670913d52d39085cf65b0dfa98fa523ffeab4b6683fe",
        "seal":"263bea67badfc70cb3ba5c0edc6b3ec29e8e27ae4ed9a73918da30aa9318f14d"},
        "layers.0.weights":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},
        "layers.0.biases":{"dtype":"F32","shape":[1,1],"data_offsets":[4,8]}}
        """;

    // The format, byte by byte: files of today must be read for ever.
    [Fact]
    public void TheBytesArePinned()
    {
        var model = Models.Of<float>(new Pipeline { Inputs = 1, Layers = [new Dense(1)], Initializer = new Zeros() }, ["x"], ["y"], standardized: false);
        model.Network.Parameters[0] = 1.5f;
        model.Network.Parameters[1] = -2;
        ModelFile.Save(Path, model);

        byte[] numbers = [0, 0, 0xc0, 0x3f, 0, 0, 0, 0xc0];
        var header = PinnedHeader.ReplaceLineEndings("");
        var padded = header.PadRight((header.Length + 7) / 8 * 8);
        byte[] expected = [.. BitConverter.GetBytes((ulong)padded.Length), .. Encoding.UTF8.GetBytes(padded), .. numbers];
        Assert.Equal(Encoding.Latin1.GetString(expected), Encoding.Latin1.GetString(File.ReadAllBytes(Path)));
    }

    [Fact]
    public void AFileIsReplacedAsAWhole()
    {
        ModelFile.Save(Path, Models.Standardized<double>());
        ModelFile.Save(Path, Models.Plain<float>());
        Assert.Equal("float", ModelFile.ReadInfo(Path).Number);
        Assert.Equal([System.IO.Path.GetFileName(Path)], _folder.Names);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void AModelThatIsNotFiniteIsNotSaved(int place)
    {
        File.WriteAllText(Path, "before");
        var model = Models.Plain<double>();
        model.Network.Parameters[place] = double.NaN;
        Assert.Equal($"The parameters hold NaN at place {place}; a model that is not finite is not saved. (Parameter 'model')",
            Assert.Throws<ArgumentException>(() => ModelFile.Save(Path, model)).Message);
        MustBeAsBefore();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void ASubstituteThatIsNotFiniteIsNotSaved(int place)
    {
        File.WriteAllText(Path, "before");
        double[] substitutes = [1, 2, 3];
        substitutes[place] = double.NegativeInfinity;
        Assert.Equal($"The numbers that stand for missing ones hold -Infinity at place {place}; a model that is not finite is not saved. (Parameter 'model')",
            Assert.Throws<ArgumentException>(() => ModelFile.Save(Path, Models.Plain<double>().WithSubstitutes([.. substitutes]))).Message);
        MustBeAsBefore();
    }

    /// <summary>Names of all lists count together.</summary>
    [Fact]
    public void NamesThatTheHeaderCannotHoldAreCountedTogether()
    {
        var name = new string('n', 33_333_334);
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)] };
        var model = new Model<float>(pipeline, pipeline.Build<float>(), [name], [name]).WithClasses([name, "m"]);
        var refused = Assert.Throws<ArgumentException>(() => ModelFile.Save(Path, model));
        Assert.Equal("The header would have at least 100000003 bytes, names and texts; the format allows 100000000. Take shorter or fewer names. (Parameter 'metadata')", refused.Message);
        Assert.Empty(_folder.Names);
    }

    /// <summary>The seal is SHA-256 of each name and text with a zero behind it, in the order of the file.</summary>
    [Fact]
    public void TheTextsAreInTheirOrderAndSealed()
    {
        ModelFile.Save(Path, Models.Standardized<double>().WithClasses(["no", "yes"]).WithSubstitutes([1, 2, 3]));
        var texts = new SafetensorsFile(File.ReadAllBytes(Path)).Metadata.Select(entry => (entry.Key, Text: entry.Value!.GetValue<string>())).ToArray();
        Assert.Equal(
            ["format", "version", "number", "pipeline", "features", "targets", "classes", "featureMeans", "featureDeviations", "targetMeans", "targetDeviations",
                "substitutes", "fingerprint", "seal"],
            texts.Select(text => text.Key));
        Assert.Equal("[\"no\",\"yes\"]", texts[6].Text);
        Assert.Equal("[\"1\",\"2\",\"3\"]", texts[11].Text);
        var all = string.Concat(texts[..^1].Select(text => $"{text.Key}\0{text.Text}\0"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))), texts[^1].Text);
        Assert.Equal(["no", "yes"], ModelFile.Load<double>(Path).ClassNames);
        Assert.Equal(["no", "yes"], ModelFile.ReadInfo(Path).ClassNames);
    }

    [Fact]
    public void EitherStandardizerMakesItStandardized()
    {
        var whole = Models.Standardized<double>();
        (Standardizer<double>?, Standardizer<double>?)[] pairs = [(whole.Features, null), (null, whole.Targets), (null, null)];
        foreach (var (features, targets) in pairs)
        {
            ModelFile.Save(Path, new Model<double>(whole.Pipeline, whole.Network, whole.FeatureNames, whole.TargetNames, features, targets));
            Assert.Equal(features is not null || targets is not null, ModelFile.ReadInfo(Path).IsStandardized);
            var loaded = ModelFile.Load<double>(Path);
            Assert.Equal((features is null, targets is null), (loaded.Features is null, loaded.Targets is null));
        }
    }

    [Fact]
    public void AModelWithAnUnknownRecordIsNotSaved()
    {
        File.WriteAllText(Path, "before");
        var model = Models.Of<float>(new Pipeline { Inputs = 1, Layers = [new Unregistered()] }, ["x"], ["y"], standardized: false);
        Assert.Throws<ArgumentException>(() => ModelFile.Save(Path, model));
        MustBeAsBefore();
    }

    [Fact]
    public void AFileStaysAsItWasWhenWritingFails()
    {
        File.WriteAllText(Path, "before");
        Assert.Throws<IOException>(() => ReplacingFile.Write(Path, stream =>
        {
            stream.Write("half of it"u8);
            throw new IOException("the disk is full");
        }));
        MustBeAsBefore();
    }

    [Fact]
    public void AFolderThatDoesNotExistIsSaidAndNotMade()
    {
        var refused = Assert.Throws<DirectoryNotFoundException>(() => ModelFile.Save(_folder["none/model"], Models.Plain<float>()));
        Assert.Equal($"{_folder["none/model"]} cannot be written: there is no folder {_folder["none"]}.", refused.Message);
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void AFileIsNoFolder()
    {
        File.WriteAllText(Path, "before");
        Assert.Throws<DirectoryNotFoundException>(() => ModelFile.Save($"{Path}/model", Models.Plain<float>()));
        MustBeAsBefore();
    }

    [Fact]
    public void AFolderIsNotReplaced()
    {
        Directory.CreateDirectory(Path);
        Assert.Throws<UnauthorizedAccessException>(() => ModelFile.Save(Path, Models.Plain<float>()));
        Assert.Equal([System.IO.Path.GetFileName(Path)], _folder.Names);
    }

    [Fact]
    public void AFolderThatMayNotBeWrittenToIsSaid()
    {
        // /proc takes no new file from anyone, not even from root.
        if (!OperatingSystem.IsLinux())
            return;
        var refused = Assert.ThrowsAny<SystemException>(() => ModelFile.Save("/proc/model.safetensors", Models.Plain<float>()));
        Assert.Equal("/proc/model.safetensors cannot be written: the folder /proc takes no new file.", refused.Message);
        if (Directory.Exists("/sys"))
        {
            Assert.Equal("/sys/model.safetensors cannot be written: the folder /sys does not allow it.",
                Assert.Throws<UnauthorizedAccessException>(() => ModelFile.Save("/sys/model.safetensors", Models.Plain<float>())).Message);
        }
    }

    [Fact]
    public void PartsThatDoNotFitMakeNoModel()
    {
        var pipeline = Models.TwoLayers;
        var network = pipeline.Build<float>();
        string[] three = ["a", "b", "c"], two = ["y", "z"];
        static void Refused(string message, Func<Model<float>> make) => Assert.Equal(message, Assert.Throws<ArgumentException>(() => { make(); }).Message);
        Refused("The network has other inputs or layers than the pipeline. (Parameter 'network')", () => new(pipeline with { Layers = [new Dense(2)] }, network, three, two));
        Refused("The network has other inputs or layers than the pipeline. (Parameter 'network')", () => new(pipeline with { Inputs = 2 }, network, three, two));
        Refused("The network has 3 inputs, but there are 2 feature names. (Parameter 'featureNames')", () => new(pipeline, network, two, two));
        Refused("The network has 2 outputs, but there are 1 target names. (Parameter 'targetNames')", () => new(pipeline, network, three, ["y"]));
        Refused("The network has 3 inputs, but there are 1 standardized features. (Parameter 'features')", () => new(pipeline, network, three, two, new([1f], [1f])));
        Refused("The network has 2 outputs, but there are 1 standardized targets. (Parameter 'targets')", () => new(pipeline, network, three, two, null, new([1f], [1f])));
    }

    [Fact]
    public void PredictionsFitTheRows()
    {
        var model = Models.Standardized<float>();
        foreach (var wrong in (float[][,])[new float[4, 2], new float[6, 2], new float[5, 1], new float[5, 3]])
        {
            Assert.Equal("Predictions of 5 rows need the shape [5, 2]. (Parameter 'predictions')",
                Assert.Throws<ArgumentException>(() => model.Predict(new float[5, 3], wrong)).Message);
        }
    }

    void MustBeAsBefore()
    {
        Assert.Equal("before", File.ReadAllText(Path));
        Assert.Equal([System.IO.Path.GetFileName(Path)], _folder.Names);
    }
}
