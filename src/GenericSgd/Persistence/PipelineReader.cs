using System.Text.Json;
using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Training;

namespace GenericSgd.Persistence;

/// <summary>Reads a pipeline from JSON. What is left out keeps the default of <see cref="Pipeline"/>, which is written there and nowhere else.</summary>
static class PipelineReader
{
    static readonly string[] Names = ["inputs", "layers", "initializer", "cost", "optimizer", "epochs", "batchSize", "accumulateBatches", "shuffle", "seed"];

    internal static Pipeline Read(JsonElement json)
    {
        var root = CheckedObject.Of(json, "$", "pipeline");
        root.AllowOnly(Names, "a pipeline");
        return DefinitionReader.Made(root.Path, () => Read(root));
    }

    static Pipeline Read(CheckedObject root)
    {
        var pipeline = new Pipeline { Inputs = Inputs(root), Layers = Layers(root) };
        if (root.Has("initializer"))
            pipeline = pipeline with { Initializer = DefinitionReader.Read<Initializer>(root.Value("initializer"), root.PathOf("initializer")) };
        if (root.Has("cost"))
            pipeline = pipeline with { Cost = DefinitionReader.Read<Cost>(root.Value("cost"), root.PathOf("cost")) };
        if (root.Has("optimizer"))
            pipeline = pipeline with { Optimizer = OptimizerJson.Read(root.Value("optimizer"), root.PathOf("optimizer")) };
        if (root.Has("epochs"))
            pipeline = pipeline with { Epochs = root.Integer("epochs") };
        if (root.Has("batchSize"))
            pipeline = pipeline with { BatchSize = root.Integer("batchSize") };
        if (root.Has("accumulateBatches"))
            pipeline = pipeline with { AccumulateBatches = root.Integer("accumulateBatches") };
        if (root.Has("shuffle"))
            pipeline = pipeline with { Shuffle = root.Truth("shuffle") };
        if (root.Has("seed"))
            pipeline = pipeline with { Seed = root.Unsigned("seed") };
        return pipeline;
    }

    static int Inputs(CheckedObject root)
    {
        if (!root.Has("inputs"))
            throw root.Missing("inputs", "it says how many features a row has");
        var inputs = root.Integer("inputs");
        return inputs > 0 ? inputs : throw root.Wrong("inputs", $"{inputs} is not a whole number from 1 on.");
    }

    static ValueList<Layer> Layers(CheckedObject root)
    {
        if (!root.Has("layers"))
            throw root.Missing("layers", "it is the list of the layers from input to output");
        var layers = root.List("layers", DefinitionReader.Read<Layer>);
        return layers.Count > 0 ? layers : throw root.Wrong("layers", "a pipeline needs at least one layer.");
    }
}
