using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Layers;

/// <summary>What a block of parameters is to the layer that owns it.</summary>
public enum ParameterKind
{
    /// <summary>Multiplies an input. Drawn by the initializer.</summary>
    Weight,

    /// <summary>Is added to an output. Starts at 0; penalties leave it out.</summary>
    Bias,

    /// <summary>Multiplies a column of its own. Starts at 1; penalties leave it out.</summary>
    Gain,
}

/// <summary>The name and shape of one block of a layer's parameters: <paramref name="Rows"/> x <paramref name="Columns"/> numbers, row by row.</summary>
/// <param name="Name">The name within the layer, such as <c>weights</c>.</param>
/// <param name="Rows">How many rows; for weights the number of inputs.</param>
/// <param name="Columns">How many columns; for weights the number of outputs.</param>
/// <param name="Kind">Whether the block multiplies or is added.</param>
public sealed record ParameterShape(string Name, int Rows, int Columns, ParameterKind Kind)
{
    /// <summary>What all of them start at, whatever the initializer: 0.25 for the slope of a parametric ReLU. Null for what is usual for their kind.</summary>
    public Real? Start { get; init; }

    /// <summary>How many parameters the block has.</summary>
    /// <exception cref="ArgumentException">They are more than one array holds.</exception>
    public int Count => Sizes.FitArray((long)Rows * Columns)
        ? Rows * Columns
        : throw Sizes.TooMany((long)Rows * Columns, $"The block \"{Name}\" ({Rows} x {Columns})", "make the layer narrower");
}
