using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Layers;

/// <summary>Where the numbers of each inner layer lie in the scratch of the layer around them, and its parameters among those of that layer.</summary>
/// <remarks>
/// <code>
/// a row of scratch  | output 0 | scratch 0 | gradient 0 | output 1 | scratch 1 | gradient 1 | ...     (gradient i is the gradient by the input of layer i;
/// that of layer 0 lies outside)
/// </code>
/// </remarks>
sealed class InnerPlan
{
    internal InnerPlan(int inputWidth, ValueList<Layer> layers)
    {
        InputWidth = inputWidth;
        Parts = new Part[layers.Count];
        var (parameters, row) = (0, 0L);
        var width = inputWidth;
        for (var i = 0; i < Parts.Length; i++)
        {
            var count = Length(parameters + layers[i].Parameters(width).Sum(shape => (long)shape.Count)) - parameters;
            var outputWidth = layers[i].OutputWidth(width);
            var scratchWidth = layers[i] is ScratchLayer layer ? layer.ScratchWidth(width) : 0;
            var gradient = row + outputWidth + scratchWidth;
            var end = Length(gradient + (i == 0 ? 0 : width));
            Parts[i] = new Part(width, outputWidth, scratchWidth, (int)row, (int)row + outputWidth, (int)gradient, parameters..(parameters + count));
            row = Width = end;
            parameters += count;
            width = outputWidth;
        }
    }

    static int Length(long count) => Sizes.Length(count, "A residual", "make its inner layers narrower");

    internal int InputWidth { get; }

    internal Part[] Parts { get; }

    /// <summary>How many numbers a row has.</summary>
    internal int Width { get; }

    internal readonly record struct Part(int InputWidth, int OutputWidth, int ScratchWidth, int Output, int Scratch, int Gradient, Range Parameters);
}
