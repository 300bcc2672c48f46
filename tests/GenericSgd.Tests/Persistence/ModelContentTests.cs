using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>A file whose seals are right but whose content is not, as another program may write it.</summary>
public sealed class ModelContentTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly byte[] _good;

    public ModelContentTests()
    {
        ModelFile.Save(_folder["good"], Models.Standardized<decimal>());
        _good = File.ReadAllBytes(_folder["good"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pipeline", "{}", "the pipeline in the file cannot be read: $: \"inputs\" is missing; it says how many features a row has.")]
    [InlineData("pipeline", """{"inputs":3,"layers":[{"kind":"unheard"}]}""",
        "the pipeline in the file cannot be read: $.layers[0].kind: there is no layer \"unheard\". The layers are dense, relu,…")]
    [InlineData("pipeline", """{"inputs":2147483647,"layers":[{"kind":"dense","outputs":2147483647}]}""",
        "the pipeline in the file cannot be built: The block \"weights\" (2147483647 x 2147483647) needs 4611686014132420609 numbers, and one array holds at most 2147483591: make the layer narrower.")]
    [InlineData("pipeline", """{"inputs":2147483590,"layers":[{"kind":"dense","outputs":1}]}""",
        "layers.0.weights has the shape [3, 4, 16]; the pipeline in the file needs [2147483590, 1, 16].")]
    [InlineData("features", "[\"a\"]",
        "the names or standardizers in the file do not fit its pipeline: The network has 3 inputs, but there are 1 feature names.")]
    [InlineData("features", "[1,2,3]", "\"features\" in the metadata is not a list of texts.")]
    [InlineData("features", "[null,\"a\",\"b\"]", "\"features\" in the metadata holds null.")]
    [InlineData("targets", "", "\"targets\" in the metadata is not a list of texts.")]
    [InlineData("targets", "[]",
        "the names or standardizers in the file do not fit its pipeline: The network has 2 outputs, but there are 0 target names.")]
    [InlineData("featureMeans", "[\"1\"]",
        "\"featureMeans\" and \"featureDeviations\" in the metadata do not fit: There are 1 means but 3 deviations.")]
    [InlineData("featureMeans", "[\"1\",\"2\",\"x\"]", "\"featureMeans\" in the metadata holds \"x\", which is no decimal.")]
    [InlineData("featureMeans", "[\"1\",\"2\",\"1e99\"]", "\"featureMeans\" in the metadata holds \"1e99\", which is no decimal.")]
    [InlineData("featureDeviations", "[\"1\",\"2\",\"0\"]",
        "\"featureMeans\" and \"featureDeviations\" in the metadata do not fit: A deviation must be greater than 0, not 0.")]
    [InlineData("number", "float", "the model is in the number type float, not decimal. Load it as float, or train again in decimal.")]
    [InlineData("fingerprint", "00", "the parameters are not those that were saved: their fingerprint is …")]
    public void IsRefused(string name, string text, string message) => Refused(file => file.Metadata[name] = text, message);

    [Theory]
    [InlineData("number")]
    [InlineData("pipeline")]
    [InlineData("features")]
    [InlineData("targets")]
    [InlineData("featureDeviations")]
    [InlineData("targetMeans")]
    [InlineData("fingerprint")]
    public void IsRefusedWithout(string name) => Refused(file => file.Metadata.Remove(name), $"\"{name}\" is missing in the metadata.");

    [Fact]
    public void BytesThatAreNoNumberAreRefused() => Refused(file => file.Numbers[15] = 0x7f, "layers.0.weights is damaged: Number 0 is no decimal: its flags are 0x7f1c0000, which should be a sign and a scale from 0 to 28.");

    [Fact]
    public void ANaNIsNotLoaded()
    {
        var path = Sealed(Floats(), file =>
        {
            BitConverter.TryWriteBytes(file.Numbers.AsSpan(4), float.NaN);
            file.Metadata["fingerprint"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Numbers));
        });
        Assert.Contains("layers.0.weights holds NaN; the parameters of a model are finite.",
            Assert.Throws<ModelFormatException>(() => ModelFile.Load<float>(path)).Message);
    }

    [Fact]
    public void AnInfiniteMeanIsNotLoaded()
    {
        var path = Sealed(Floats(), file => file.Metadata["targetMeans"] = "[\"1\",\"Infinity\"]");
        Assert.Contains("\"targetMeans\" in the metadata holds Infinity, which is not finite",
            Assert.Throws<ModelFormatException>(() => ModelFile.Load<float>(path)).Message);
    }

    [Fact]
    public void OtherMetadataBesideOursAreLeftAlone()
    {
        var path = Sealed(_good, file => file.Metadata["note"] = "from another tool");
        Assert.Equal(ModelFile.Load<decimal>(_folder["good"]).Network.Fingerprint, ModelFile.Load<decimal>(path).Network.Fingerprint);
    }

    byte[] Floats()
    {
        ModelFile.Save(_folder["float"], Models.Standardized<float>());
        return File.ReadAllBytes(_folder["float"]);
    }

    void Refused(Action<SafetensorsFile> change, string message)
    {
        var path = Sealed(_good, change);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Message.MustBe(message, Assert.Throws<ModelFormatException>(() => ModelFile.Load<decimal>(path)).Reason);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    string Sealed(byte[] good, Action<SafetensorsFile> change)
    {
        var file = new SafetensorsFile(good);
        change(file);
        var texts = file.Metadata.ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>());
        file.Metadata["seal"] = new ModelMetadata(texts).InOrder.Last().Value;
        return _folder.Write(file.ToBytes());
    }
}
