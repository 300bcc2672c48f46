using System.Globalization;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands;

/// <summary>What a parameter is called: the weights of the first layer belong to columns of the data, and those have names.</summary>
static class ParameterName
{
    internal static string Of(ParameterBlock block, int index, IReadOnlyList<string> features)
    {
        var (row, column) = (index / block.Shape.Columns, index % block.Shape.Columns);
        var name = block is { Layer: 0, Shape.Name: "weights" } ? features[row] : string.Create(CultureInfo.InvariantCulture, $"{row}");
        return (block.Shape.Rows, block.Shape.Columns, block.Shape.Name) switch
        {
            (1, 1, not "weights") => block.Name,
            (1, _, not "weights") => string.Create(CultureInfo.InvariantCulture, $"{block.Name}[{column}]"),
            (_, 1, _) => $"{block.Name}[{name}]",
            _ => string.Create(CultureInfo.InvariantCulture, $"{block.Name}[{name}, {column}]"),
        };
    }
}
