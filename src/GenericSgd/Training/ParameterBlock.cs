using GenericSgd.Layers;

namespace GenericSgd.Training;

/// <summary>Where a block of parameters lies in a network.</summary>
/// <param name="Layer">The place of the layer in the pipeline, from 0.</param>
/// <param name="Shape">Name and shape within the layer.</param>
/// <param name="Offset">The place of its first parameter among all parameters.</param>
public sealed record ParameterBlock(int Layer, ParameterShape Shape, int Offset)
{
    /// <summary>The name among all blocks of the network, such as <c>layers.0.weights</c>.</summary>
    public string Name => $"layers.{Layer}.{Shape.Name}";
}
