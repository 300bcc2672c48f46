using GenericSgd.Layers;

namespace GenericSgd.Testing;

/// <summary>Layers and the width that goes into the first of them.</summary>
/// <param name="Inputs">How many features a row has.</param>
/// <param name="Layers">The layers, from input to output.</param>
public sealed record NetworkDefinition(int Inputs, ValueList<Layer> Layers)
{
    /// <summary>How many outputs the last layer has.</summary>
    public int Outputs => Layers.Aggregate(Inputs, (width, layer) => layer.OutputWidth(width));
}
