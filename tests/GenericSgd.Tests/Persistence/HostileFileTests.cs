using System.Text.Json.Nodes;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>Files and texts made to break their readers: each is changed where it means something, and sealed anew, so that the checks behind the seal are
/// reached.</summary>
public sealed class HostileFileTests : IDisposable
{
    const int Few = 1500;
    const int Many = 1_000_000;
    const string Name = "hostile";

    static readonly Pipeline Pipeline = new()
    {
        Inputs = 1,
        Layers = [new Dense(2), new Residual([new Dense(2), new Tanh()]), new Dropout(0.5), new Dense(1)],
        Initializer = new Glorot(),
        Cost = new Penalized(new Huber { Delta = 1 }) { L1 = 0.1, L2 = 0.2 },
        Optimizer = Optimizer.Adam(new WarmUp(new Sequence([new MultiStepDecay(0.1, [3, 5]), 0.1], [4]), 2)),
        Epochs = 2,
        BatchSize = 3,
    };

    static readonly string[] ShortForms =
    [
        "dense:16,relu,dense:1:bias=false", "residual(dense:16,residual(relu),tanh),dense:1", "warm-up(cosine-decay:0.1:50):5",
            "sequence(linear-ramp:0.01:0.1:5,0.1,0.01):5/30",
        "multi-step-decay:0.1:[30, 80]:0.5:\"epoch\"", "penalized(huber:1):0.1:1e-3", "scaled-normal:.01:numPySeed=0", "freeze:layers.*",
    ];

    readonly TemporaryFolder _folder = new();

    [Fact]
    public void FewModels() => Models(Few);

    [Fact]
    public void FewCheckpoints() => Checkpoints(Few);

    [Fact]
    public void FewPipelines() => Pipelines(Few);

    [Fact]
    public void FewShortForms() => Shorts(Few);

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionModels() => Models(Many);

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionCheckpoints() => Checkpoints(Many);

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionPipelines() => Pipelines(Many);

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionShortForms() => Shorts(Many);

    void Models(int times)
    {
        ModelFile.Save(_folder["good"], new Model<float>(Pipeline, Pipeline.Build<float>(), ["größe"], ["y"]));
        var good = File.ReadAllBytes(_folder["good"]);
        Hostile.Read(times, random => Changed(random, good, Resealed.Model), bytes => bytes.Length, bytes =>
        {
            ModelFile.ReadInfo(Name, new MemoryStream(bytes));
            ModelFile.Load<float>(Name, new MemoryStream(bytes));
        }, e => e is ModelFormatException);
    }

    void Checkpoints(int times)
    {
        var data = Dataset.Chapter<float>();
        var notes = new Dictionary<string, string> { ["arguments"] = "[\"a\"]" };
        Pipeline.Train(data, new() { Checkpoint = CheckpointFile.Every(_folder["good"], Pipeline, data, notes: notes) });
        var good = File.ReadAllBytes(_folder["good"]);
        Hostile.Read(times, random => Changed(random, good, Resealed.Checkpoint), bytes => bytes.Length, bytes =>
        {
            CheckpointFile.ReadNotes(Name, new MemoryStream(bytes));
            CheckpointFile.Load<float>(Name, new MemoryStream(bytes));
        }, e => e is ModelFormatException);
    }

    static void Pipelines(int times)
    {
        var good = PipelineJson.Write(Pipeline);
        Hostile.Read(times, random => Hostile.Change(random, good), text => sizeof(char) * text.Length, text => PipelineJson.Write(PipelineJson.Read(text)),
            e => e is PipelineFormatException);
    }

    // Read as each of five families; a character has two bytes.
    static void Shorts(int times) =>
        Hostile.Read(times, random => Hostile.Change(random, ShortForms[random.Next(ShortForms.Length)]), text => 5 * sizeof(char) * text.Length, text =>
    {
        var read = new Action[]
        {
            () => Definitions.ParseList<Layer>(text), () => Definitions.Parse<Schedule>(text), () => Definitions.Parse<Cost>(text), () =>
                Definitions.Parse<Initializer>(text),
            () => Definitions.Parse<GradientTransform>(text),
        };
        var exceptions = read.Select(one => Record.Exception(one)).OfType<Exception>().ToArray();
        if (exceptions.FirstOrDefault(e => e is not PipelineFormatException) is { } other)
            throw other;
    }, e => e is PipelineFormatException);

    // Never on the disk, which is a hundred times slower than the reader.
    static byte[] Changed(Random random, byte[] good, Action<SafetensorsFile> reseal)
    {
        var file = new SafetensorsFile(good);
        switch (random.Next(4))
        {
            case 0:
                Hostile.Change(random, file.Numbers);
                break;
            case 1:
                var entry = file.Entry(file.TensorNames.ElementAt(random.Next(file.TensorNames.Count())));
                entry[random.Next(2) == 0 ? "shape" : "data_offsets"] =
                    new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => JsonValue.Create(Number(random)))]);
                break;
            default:
                var name = file.Metadata.ElementAt(random.Next(file.Metadata.Count)).Key;
                file.Metadata[name] = WithoutHalves(Hostile.Change(random, file.Metadata[name]!.GetValue<string>()));
                break;
        }

        if (random.Next(8) > 0)
            reseal(file);
        var header = file.Header.ToJsonString();
        return SafetensorsFile.Join(random.Next(8) > 0 ? header : Hostile.Change(random, header), file.Numbers);
    }

    static long Number(Random random) => random.Next(5) switch
    {
        0 => random.NextInt64(),
        1 => -1,
        2 => int.MaxValue,
        3 => 1L << random.Next(63),
        _ => random.Next(20),
    };

    static string WithoutHalves(string text) => string.Concat(text.Where(character => !char.IsSurrogate(character)));

    public void Dispose() => _folder.Dispose();
}
