using System.Numerics;

namespace GenericSgd.Training.Binding;

/// <summary>A pipeline in one number type: where its parameters lie, and its layers, cost and optimizer with their generic methods bound.</summary>
/// <remarks>A struct with fields, so that what it holds lies in the trainer itself: each step looks at it many times.</remarks>
readonly struct BoundPipeline<T>
    where T : INumber<T>
{
    internal readonly Pipeline Pipeline;

    internal readonly NetworkPlan Plan;

    internal readonly BoundLayer<T>[] Layers;

    internal readonly BoundCost<T> Cost;

    internal readonly BoundOptimizer<T> Optimizer;

    internal BoundPipeline(Pipeline pipeline, NetworkPlan plan)
    {
        Pipeline = pipeline;
        Plan = plan;
        Layers = BoundLayer<T>.All(pipeline.Layers);
        Cost = new BoundCost<T>(pipeline.Cost);
        Optimizer = new BoundOptimizer<T>(pipeline.Optimizer, plan, pipeline.Seed, pipeline.AccumulateBatches > 1);
    }
}
