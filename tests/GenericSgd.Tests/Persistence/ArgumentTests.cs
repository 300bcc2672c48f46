using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>What is null, or an empty path, is refused by its name.</summary>
public class ArgumentTests
{
    static void Refused(string parameter, Action call) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(call).ParamName);

    [Fact]
    public void Models()
    {
        var model = Persistence.Models.Plain<float>();
        Refused("model", () => ModelFile.Save<float>("m", null!));
        Refused("path", () => ModelFile.Save("", model));
        Refused("path", () => ModelFile.Load<float>(""));
        Refused("path", () => ModelFile.ReadInfo(null!));
        Refused("pipeline", () => _ = new Model<float>(null!, model.Network, [], []));
        Refused("network", () => _ = new Model<float>(model.Pipeline, null!, [], []));
        Refused("featureNames", () => _ = new Model<float>(model.Pipeline, model.Network, null!, []));
        Refused("targetNames", () => _ = new Model<float>(model.Pipeline, model.Network, model.FeatureNames, null!));
        Refused("write", () => ReplacingFile.Write("f", null!));
        Refused("path", () => ReplacingFile.Write("", _ => { }));
    }

    [Fact]
    public void Checkpoints()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)] };
        Refused("checkpoint", () => CheckpointFile.Save<float>("c", null!));
        Refused("path", () => CheckpointFile.Load<float>(""));
        Refused("path", () => CheckpointFile.ReadNotes(""));
        Refused("path", () => CheckpointFile.Every("", pipeline, Dataset.Chapter<float>()));
        Refused("data", () => new Checkpoint<float>(pipeline, new Trainer<float>(pipeline).Save(), "chunks", new Dictionary<string, string>()).Trainer(null!));
    }

    [Fact]
    public void Texts()
    {
        Refused("json", () => PipelineJson.Read((string)null!));
        Refused("json", () => PipelineJson.Read((Stream)null!));
        Refused("text", () => Definitions.Parse<Cost>(null!));
        Refused("text", () => Definitions.ParseList<Layer>(null!));
        Refused("name", () => Definitions.Register(" ", UserJson.Default.Unregistered));
        Refused("json", () => Definitions.Register<Unregistered>("unregistered", null!));
    }
}
