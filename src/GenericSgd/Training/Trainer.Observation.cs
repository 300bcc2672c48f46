using CommunityToolkit.HighPerformance;

namespace GenericSgd.Training;

/// <content>What the verbs leave behind, for whoever looks on.</content>
public sealed partial class Trainer<T>
{
    /// <summary>The output of one layer for the batch, from <see cref="Forward"/>; shape [rows, width of the layer].</summary>
    /// <param name="layer">The place of the layer in the pipeline, from 0.</param>
    public ReadOnlySpan2D<T> LayerOutput(int layer) => Output(layer);

    /// <summary>The partial derivatives of the cost by the output of one layer, from <see cref="Backward"/>; shape [rows, width of the layer].</summary>
    /// <param name="layer">The place of the layer in the pipeline, from 0.</param>
    public ReadOnlySpan2D<T> LayerOutputGradient(int layer) => OutputGradient(layer);

    /// <summary>What the last <see cref="Update()"/> subtracted from the parameters, before it was rounded into them; until the next <see cref="Backward"/>.</summary>
    public ReadOnlySpan<T> LastUpdate => _gradient;
}
