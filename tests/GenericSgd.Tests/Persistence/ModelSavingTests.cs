using System.Text;
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
        Assert.Contains($"The parameters hold NaN at place {place}", Assert.Throws<ArgumentException>(() => ModelFile.Save(Path, model)).Message);
        MustBeAsBefore();
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
        Assert.StartsWith("/proc/model.safetensors cannot be written: ", refused.Message);
    }

    [Fact]
    public void PartsThatDoNotFitMakeNoModel()
    {
        var pipeline = Models.TwoLayers;
        var network = pipeline.Build<float>();
        Assert.Throws<ArgumentException>(() => new Model<float>(pipeline with { Layers = [new Dense(2)] }, network, ["a", "b", "c"], ["y", "z"]));
        Assert.Throws<ArgumentException>(() => new Model<float>(pipeline, network, ["a", "b"], ["y", "z"]));
        Assert.Throws<ArgumentException>(() => new Model<float>(pipeline, network, ["a", "b", "c"], ["y"]));
        Assert.Throws<ArgumentException>(() => new Model<float>(pipeline, network, ["a", "b", "c"], ["y", "z"], new([1f], [1f])));
    }

    void MustBeAsBefore()
    {
        Assert.Equal("before", File.ReadAllText(Path));
        Assert.Equal([System.IO.Path.GetFileName(Path)], _folder.Names);
    }
}
