using System.Text.Json.Nodes;
using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>Each way in which a file can be wrong has its message, and costs no memory.</summary>
public sealed class ModelDamageTests : IDisposable
{
    const string Weights = "layers.0.weights", Biases = "layers.0.biases";

    readonly TemporaryFolder _folder = new();
    readonly byte[] _good;

    public ModelDamageTests()
    {
        ModelFile.Save(_folder["good"], Models.Standardized<float>());
        _good = File.ReadAllBytes(_folder["good"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PuttingAFileTogetherAgainDoesNotDamageIt() => Assert.NotNull(ModelFile.Load<float>(_folder.Write(new SafetensorsFile(_good).ToBytes())));

    [Theory]
    [InlineData(0, "the file has 0 bytes; a model starts with 8 bytes for the length of its header. It is cut off, or no model.")]
    [InlineData(7, "the file has 7 bytes; a model starts with 8 bytes for the length of its header. It is cut off, or no model.")]
    [InlineData(8, "the header would have 1184 bytes, but only 0 follow. The file is cut off, or no model.")]
    [InlineData(100, "the header would have 1184 bytes, but only 92 follow. The file is cut off, or no model.")]
    [InlineData(-1, "layers.2.biases ends at byte 104, but only 103 bytes follow after the header. The file is cut off or damaged.")]
    [InlineData(-104, "layers.0.weights ends at byte 48, but only 0 bytes follow after the header. The file is cut off or damaged.")]
    public void CutOff(int length, string message) => Refused(length < 0 ? _good[..^-length] : _good[..length], message);

    [Theory]
    [InlineData(0UL, "the header has length 0; the file is damaged, or no model.")]
    [InlineData(1UL << 63, "the header would have 9223372036854775808 bytes; the format allows 100000000. The file is damaged, or no model.")]
    [InlineData(ulong.MaxValue, "the header would have 18446744073709551615 bytes; the format allows 100000000. The file is damaged, or no model.")]
    [InlineData(100_000_001UL, "the header would have 100000001 bytes; the format allows 100000000. The file is damaged, or no model.")]
    [InlineData(100_000_000UL, "the header would have 100000000 bytes, but only 1288 follow. The file is cut off, or no model.")]
    public void HeaderLength(ulong length, string message) => Refused([.. BitConverter.GetBytes(length), .. _good[8..]], message);

    [Theory]
    [InlineData("{", "the header is not JSON; the file is damaged, or no model: …")]
    [InlineData("[]", "the header is no JSON object; the file is damaged, or no model.")]
    [InlineData("{}x", "the header is not JSON; the file is damaged, or no model: …")]
    [InlineData("{}", "this is a safetensors file, but no model: \"format\" in its metadata is not \"generic-sgd\".")]
    [InlineData("""{"__metadata__":{"format":"pt"}}""", "this is a safetensors file, but no model: \"format\" in its metadata is not \"generic-sgd\".")]
    [InlineData("""{"__metadata__":1}""", "__metadata__ in the header is no JSON object.")]
    [InlineData("""{"__metadata__":{"format":1}}""", "format in __metadata__ is not a text.")]
    [InlineData("""{"__metadata__":{"format":"a","format":"b"}}""", "__metadata__ names format twice.")]
    [InlineData("""{"__metadata__":{"format":"\ud800"}}""", "the header holds half of a character; the file is damaged.")]
    [InlineData("""{"__metadata__":{"format":"generic-sgd","version":"2"}}""", "the model has the format version \"2\"; this program reads version 1.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}""", "the header names a twice.")]
    [InlineData("""{"a":1}""", "a in the header is no JSON object.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[0]}}""", "a in the header has dtype, shape; it must have dtype, shape, data_offsets.")]
    [InlineData("""{"a":{"dtype":"U9","shape":[0],"data_offsets":[0,0]}}""", "a has the dtype \"U9\", which the format does not know.")]
    [InlineData("""{"a":{"dtype":8,"shape":[0],"data_offsets":[0,0]}}""", "the dtype of a is not a text.")]
    [InlineData("""{"a":{"dtype":"U8","shape":0,"data_offsets":[0,0]}}""", "the shape of a is not a list.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,0]}}""",
        "the shape of a holds -1, which is no whole number from 0 to 9223372036854775807.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1.5],"data_offsets":[0,0]}}""",
        "the shape of a holds 1.5, which is no whole number from 0 to 9223372036854775807.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[[[[[[]]]]]],"data_offsets":[0,0]}}""", "the shape of a holds [[[[[]]]]], which is no whole number from 0 to 9223372036854775807.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[[[[[[[]]]]]]],"data_offsets":[0,0]}}""", "the header is not JSON; the file is damaged, or no model: …")]
    [InlineData("""{"a":{"dtype":"U8","shape":["012345678901234567890123456789012345678"],"data_offsets":[0,0]}}""",
        "the shape of a holds \"012345678901234567890123456789012345678..., which is no whole number from 0 to 9223372036854775807.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0,0]}}""", "a has 3 data_offsets; there must be a begin and an end.")]
    [InlineData("""{"a":{"dtype":"U8","shape":[0],"data_offsets":[0,1e400]}}""",
        "the data_offsets of a holds 1e400, which is no whole number from 0 to 9223372036854775807.")]
    [InlineData("""{"a":{"dtype":"F64","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""",
        "a of type F64 and shape [4294967296, 4294967296] needs more bytes than a file can have.")]
    public void Header(string header, string message) => Refused(SafetensorsFile.Join(header, []), message);

    [Fact]
    public void HeaderThatIsNotUtf8()
    {
        var damaged = _good.ToArray();
        damaged[_good.AsSpan().IndexOf("größe"u8) + 2] = 0xff;
        Refused(damaged, "the header is not UTF-8; the file is damaged, or no model.");
    }

    [Theory]
    [InlineData(0, 200, "layers.0.weights ends at byte 200, but only 104 bytes follow after the header. The file is cut off or damaged.")]
    [InlineData(48, 0, "layers.0.weights begins at byte 48, after its end at 0.")]
    [InlineData(0, 44, "layers.0.weights of type F32 and shape [3, 4] needs 48 bytes, but lies from byte 0 to 44.")]
    [InlineData(4, 52, "there is a gap from byte 0 to 4, between the header and layers.0.weights.")]
    public void Offsets(long begin, long end, string message) =>
        RefusedWith(file => file.Entry(Weights)["data_offsets"] = new JsonArray(begin, end), message);

    [Fact]
    public void Overlap() => RefusedWith(
        file => file.Entry(Biases)["data_offsets"] = new JsonArray(44, 60), "layers.0.biases starts at byte 44, inside layers.0.weights, which ends at 48.");

    [Fact]
    public void SurplusBytes() => Refused([.. _good, 0], "1 bytes follow after layers.2.biases, which nothing in the header explains.");

    [Fact]
    public void MissingTensor() => RefusedWith(
        file =>
        {
            file.Header.Remove("layers.2.biases");
            file.Numbers = file.Numbers[..^8];
        },
        "layers.2.biases is missing; the pipeline in the file needs it.");

    [Fact]
    public void SurplusTensor() => RefusedWith(
        file =>
        {
            foreach (var name in (string[])["other", "extra", "more"])
                file.Header[name] = new JsonObject { ["dtype"] = "U8", ["shape"] = new JsonArray(0), ["data_offsets"] = new JsonArray(104, 104) };
        },
        "extra belongs to no layer of the pipeline in the file.");

    [Fact]
    public void OtherShape() => RefusedWith(
        file => file.Entry(Weights)["shape"] = new JsonArray(4, 3), "layers.0.weights has the shape [4, 3]; the pipeline in the file needs [3, 4].");

    [Fact]
    public void OtherTag() => RefusedWith(
        file => file.Entry(Weights)["dtype"] = "I32", "layers.0.weights has the dtype I32; numbers of float have F32.");

    [Fact]
    public void OtherNumberType() => Assert.Contains(
        "the model is in the number type float, not decimal. Load it as float, or train again in decimal.",
        Assert.Throws<ModelFormatException>(() => ModelFile.Load<decimal>(_folder["good"])).Message);

    [Fact]
    public void OtherNumbers() => RefusedWith(file => file.Numbers[5] ^= 1, "the parameters are not those that were saved: their fingerprint is …");

    [Theory]
    [InlineData("features")]
    [InlineData("featureMeans")]
    [InlineData("pipeline")]
    [InlineData("fingerprint")]
    public void OtherMetadata(string name) =>
        RefusedWith(file => file.Metadata[name] = file.Metadata[name]!.GetValue<string>() + " ",
            "the metadata are not those that were written: their seal does not match. The file is damaged or was changed.");

    [Fact]
    public void NoPartOfTheFileMayBeMissing()
    {
        foreach (var name in new SafetensorsFile(_good).Metadata.Select(entry => entry.Key).ToArray())
            RefusedWith(file => file.Metadata.Remove(name), "");
    }

    /// <summary>Numbers stand in the order of their places, whatever the order of their names in the header; what is empty comes first.</summary>
    [Fact]
    public void TheOrderInTheHeaderDoesNotMatter()
    {
        var file = new SafetensorsFile(_good);
        file.Header["empty"] = new JsonObject { ["dtype"] = "U8", ["shape"] = new JsonArray(0), ["data_offsets"] = new JsonArray(0, 0) };
        foreach (var name in (string[])[Biases, Weights, "empty"])
        {
            var entry = file.Entry(name);
            file.Header.Remove(name);
            file.Header[name] = entry;
        }

        var path = _folder.Write(file.ToBytes());
        Assert.Equal(["empty", Weights, Biases, "layers.2.weights", "layers.2.biases"], ModelFile.ReadInfo(path).Tensors.Select(tensor => tensor.Name));
        file.Header.Remove("empty");
        Assert.Equal(ModelFile.Load<float>(_folder["good"]).Network.Fingerprint, ModelFile.Load<float>(_folder.Write(file.ToBytes())).Network.Fingerprint);
    }

    [Fact]
    public void AFileThatBecomesShorterIsSaid() => Assert.Equal(
        "f: the file became shorter while it was read.",
        Assert.Throws<ModelFormatException>(() => ModelFile.Load<float>("f", new Shrunk(_good))).Message);

    [Fact]
    public void APipeIsNoFile() => Assert.Equal(
        "f: a model is read at several places, which a pipe does not allow; copy it into a file first.",
        Assert.Throws<ModelFormatException>(() => ModelFile.Load<float>("f", new Pipe(_good))).Message);

    sealed class Shrunk(byte[] bytes) : MemoryStream(bytes[..^1])
    {
        public override long Length => base.Length + 1;
    }

    sealed class Pipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    [Fact]
    public void AMissingFileIsNoDamagedOne() => Assert.Throws<FileNotFoundException>(() => ModelFile.Load<float>(_folder["none"]));

    void RefusedWith(Action<SafetensorsFile> change, string message)
    {
        var file = new SafetensorsFile(_good);
        change(file);
        Refused(file.ToBytes(), message);
    }

    void Refused(byte[] bytes, string message)
    {
        var path = _folder.Write(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<ModelFormatException>(() => ModelFile.Load<float>(path));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        if (message.Length > 0)
            Message.MustBe(message, refused.Reason);
        Assert.Equal((path, $"{path}: {refused.Reason}"), (refused.File, refused.Message));
    }
}
