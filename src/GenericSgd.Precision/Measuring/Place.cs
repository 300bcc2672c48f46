using GenericSgd.Layers;
using GenericSgd.Training;

namespace GenericSgd.Precision.Measuring;

/// <summary>A place in a training step where numbers come into being.</summary>
/// <param name="Kind">Which verb makes them: forward, cost, gradient or update.</param>
/// <param name="Name">What reports call it, such as <c>the output of layer 0 (Dense)</c>.</param>
/// <param name="Layer">The place of the layer; -1 for the cost.</param>
sealed record Place(PlaceKind Kind, string Name, int Layer)
{
    /// <summary>All places of a step, in the order in which the step comes to them.</summary>
    internal static Place[] Of(Pipeline pipeline, IReadOnlyList<ParameterBlock> blocks)
    {
        var places = new List<Place>();
        var layers = pipeline.Layers;
        for (var i = 0; i < layers.Count; i++)
            places.Add(new Place(PlaceKind.Output, $"the output of {NameOf(layers, i)}", i));
        places.Add(new Place(PlaceKind.Cost, "the cost", -1));
        for (var i = layers.Count - 1; i >= 0; i--)
            places.Add(new Place(PlaceKind.OutputGradient,
                i == layers.Count - 1 ? "the gradient of the cost by the predictions" : $"the gradient by the output of {NameOf(layers, i)}", i));
        foreach (var layer in blocks.Select(block => block.Layer).Distinct().Reverse())
            places.Add(new Place(PlaceKind.Gradient, $"the gradient of {NameOf(layers, layer)}", layer));
        foreach (var layer in blocks.Select(block => block.Layer).Distinct())
            places.Add(new Place(PlaceKind.Parameters, $"the update of {NameOf(layers, layer)}", layer));
        return [.. places];
    }

    internal static string NameOf(ValueList<Layer> layers, int layer) => $"layer {layer} ({Sums.Ordered.NameOf(layers[layer])})";
}
