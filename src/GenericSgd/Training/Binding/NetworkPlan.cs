using GenericSgd.Layers;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Training.Binding;

/// <summary>The widths between the layers, and where the parameters of each layer lie in the one parameter vector.</summary>
/// <remarks>
/// <code>
/// parameters  | weights 0 | biases 0 | weights 2 | biases 2 | ...      (a layer without parameters has an empty slice)
///             ^ offset 0             ^ offset 2
/// </code>
/// </remarks>
sealed class NetworkPlan
{
    internal NetworkPlan(int inputs, ValueList<Layer> layers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        if (layers.Count == 0)
            throw new ArgumentException("A network needs at least one layer.", nameof(layers));

        Layers = layers;
        Widths = new int[layers.Count + 1];
        Offsets = new int[layers.Count + 1];
        ScratchWidths = new int[layers.Count];
        Widths[0] = inputs;
        var blocks = new List<ParameterBlock>();
        var offset = 0L;
        for (var i = 0; i < layers.Count; i++)
        {
            foreach (var shape in layers[i].Parameters(Widths[i]))
            {
                blocks.Add(new ParameterBlock(i, shape, (int)offset));
                offset += shape.Count;
                if (!Sizes.FitArray(offset))
                    throw Sizes.TooMany(offset, $"The network, with its parameters up to {NameOf(i)},", "take fewer or narrower layers");
            }

            Widths[i + 1] = layers[i].OutputWidth(Widths[i]);
            ScratchWidths[i] = layers[i] is ScratchLayer layer ? layer.ScratchWidth(Widths[i]) : 0;
            if (Widths[i + 1] < 0 || ScratchWidths[i] < 0)
                throw new ArgumentException($"{NameOf(i)} says that it has {Widths[i + 1]} outputs and {ScratchWidths[i]} numbers of scratch for each row.",
                    nameof(layers));
            Offsets[i + 1] = (int)offset;
        }

        Blocks = blocks;
    }

    internal ValueList<Layer> Layers { get; }

    /// <summary>Widths[i] is the width of the input of layer i; the last is the width of the output.</summary>
    internal int[] Widths { get; }

    /// <summary>ScratchWidths[i] is how many numbers per row layer i leaves for its backward pass; usually 0.</summary>
    internal int[] ScratchWidths { get; }

    /// <summary>The parameters of layer i are Offsets[i] up to Offsets[i + 1].</summary>
    internal int[] Offsets { get; }

    internal IReadOnlyList<ParameterBlock> Blocks { get; }

    internal int Inputs => Widths[0];

    internal int Outputs => Widths[^1];

    internal int ParameterCount => Offsets[^1];

    internal string NameOf(int layer) => $"layer {layer} ({Layers[layer].GetType().Name})";
}
