using FsCheck;
using FsCheck.Fluent;
using GenericSgd.Costs;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Testing.Generating;

/// <summary>Pipelines over random networks.</summary>
static class PipelineCases
{
    static readonly Cost[] Costs = [new MeanSquaredError(), new MeanAbsoluteError()];
    static readonly Optimizer[] Optimizers = [Optimizer.Sgd(0.01), Optimizer.Momentum(0.01, 0.5)];

    internal static Gen<Pipeline> All =>
        from network in NetworkCases.All
        from cost in Gen.Elements(Costs)
        from optimizer in Gen.Elements(Optimizers)
        from epochs in Gen.Choose(1, 3)
        from batch in Gen.Choose(0, 4)
        from shuffle in Gen.Elements(true, false)
        from seed in Gen.Choose(0, 999)
        select new Pipeline
        {
            Inputs = network.Inputs,
            Layers = network.Layers,
            Cost = cost,
            Optimizer = optimizer,
            Epochs = epochs,
            BatchSize = batch,
            Shuffle = shuffle,
            Seed = (ulong)seed,
        };

    internal static IEnumerable<Pipeline> Smaller(Pipeline pipeline)
    {
        foreach (var network in NetworkCases.Smaller(new NetworkDefinition(pipeline.Inputs, pipeline.Layers)))
            yield return pipeline with { Inputs = network.Inputs, Layers = network.Layers };
        if (pipeline.Cost != Costs[0])
            yield return pipeline with { Cost = Costs[0] };
        if (pipeline.Optimizer != Optimizers[0])
            yield return pipeline with { Optimizer = Optimizers[0] };
        foreach (var epochs in Generating.Smaller.Counts(pipeline.Epochs))
            yield return pipeline with { Epochs = epochs };
        foreach (var batch in Generating.Smaller.Whole(pipeline.BatchSize))
            yield return pipeline with { BatchSize = batch };
        if (!pipeline.Shuffle)
            yield return pipeline with { Shuffle = true };
        if (pipeline.Seed > 0)
            yield return pipeline with { Seed = pipeline.Seed / 2 };
    }
}
