using GenericSgd.Layers;
using GenericSgd.Training;

namespace GenericSgd.Precision.Sums;

/// <summary>A pipeline with its sums in another order: those of its dense layers and of its cost. Other layers keep the order that they have.</summary>
static class Ordered
{
    internal static Pipeline Of(Pipeline pipeline, SummationOrder order) => order == SummationOrder.Kernel ? pipeline : pipeline with
    {
        Layers = [.. pipeline.Layers.Select(layer => layer is Dense dense ? new SummingLayer(dense, order) : layer)],
        Cost = new SummingCost(pipeline.Cost, order),
    };

    internal static string NameOf(Layer layer) => (layer is SummingLayer summing ? summing.Inner : layer).GetType().Name;
}
