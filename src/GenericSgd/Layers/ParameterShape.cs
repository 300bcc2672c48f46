using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;

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

/// <summary>The name and shape of one block of a layer's parameters: <see cref="Rows"/> x <see cref="Columns"/> numbers, row by row.</summary>
public sealed record ParameterShape
{
    /// <summary>The name and shape of one block.</summary>
    /// <param name="name">The name within the layer, such as <c>weights</c>.</param>
    /// <param name="rows">How many rows, at least 0; for weights the number of inputs.</param>
    /// <param name="columns">How many columns, at least 0; for weights the number of outputs.</param>
    /// <param name="kind">Whether the block multiplies or is added.</param>
    public ParameterShape(string name, int rows, int columns, ParameterKind kind) => (Name, Rows, Columns, Kind) = (name, rows, columns, kind);

    /// <summary>The name within the layer, such as <c>weights</c>.</summary>
    public string Name { get; init => field = Require.NotNull(value); }

    /// <summary>How many rows, at least 0; for weights the number of inputs.</summary>
    public int Rows { get; init => field = Require.Count(value); }

    /// <summary>How many columns, at least 0; for weights the number of outputs.</summary>
    public int Columns { get; init => field = Require.Count(value); }

    /// <summary>Whether the block multiplies or is added.</summary>
    public ParameterKind Kind { get; init => field = Require.Known(value); }

    /// <summary>What all of them start at, whatever the initializer: 0.25 for the slope of a parametric ReLU. Null for what is usual for their kind.</summary>
    public Real? Start { get; init; }

    /// <summary>How many parameters the block has.</summary>
    /// <exception cref="ArgumentException">They are more than one array holds.</exception>
    public int Count => Sizes.FitArray((long)Rows * Columns)
        ? Rows * Columns
        : throw Sizes.TooMany((long)Rows * Columns, $"The block \"{Name}\" ({Rows} x {Columns})", "make the layer narrower");
}
