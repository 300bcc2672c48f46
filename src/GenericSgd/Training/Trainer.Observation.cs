using CommunityToolkit.HighPerformance;

namespace GenericSgd.Training;

/// <content>What the verbs leave behind, for whoever looks on.</content>
public sealed partial class Trainer<T>
{
    /// <summary>The features of the batch, shape [rows, inputs].</summary>
    public ReadOnlySpan2D<T> Features => _batches.Features;

    /// <summary>The targets of the batch, shape [rows, outputs].</summary>
    public ReadOnlySpan2D<T> Targets => _batches.Targets;

    /// <summary>What the network predicted for the batch, shape [rows, outputs].</summary>
    public ReadOnlySpan2D<T> Predictions => Output(_bound.Layers.Length - 1);

    /// <summary>The partial derivatives of the cost by the parameters, from <see cref="Backward"/>; <see cref="Update()"/> overwrites them.</summary>
    public ReadOnlySpan<T> Gradient => _gradient;

    /// <summary>The output of one layer for the batch, from <see cref="Forward"/>; shape [rows, width of the layer].</summary>
    /// <param name="layer">The place of the layer in the pipeline, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan2D<T> LayerOutput(int layer) => Output(Known(layer));

    /// <summary>The partial derivatives of the cost by the output of one layer, from <see cref="Backward"/>; shape [rows, width of the layer].</summary>
    /// <param name="layer">The place of the layer in the pipeline, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan2D<T> LayerOutputGradient(int layer) => OutputGradient(Known(layer));

    /// <summary>
    /// What the last <see cref="Update()"/> subtracted from the parameters, before it was rounded into them; until the next <see cref="Backward"/>.
    /// </summary>
    public ReadOnlySpan<T> LastUpdate => _gradient;

    int Known(int layer) => (uint)layer < (uint)_bound.Layers.Length
        ? layer
        : throw new ArgumentOutOfRangeException(nameof(layer), layer, $"The layers are those from 0 to {_bound.Layers.Length - 1}.");
}
