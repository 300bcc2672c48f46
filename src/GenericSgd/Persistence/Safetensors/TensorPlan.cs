using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Training;
using GenericSgd.Training.Binding;

namespace GenericSgd.Persistence.Safetensors;

/// <summary>How the blocks of parameters of a network lie in a file: one tensor each, in the order of the network.</summary>
/// <remarks>
/// A number type that the format knows has the shape [rows, columns] of the block. Any other is bytes, U8 [rows, columns, bytes per number];
/// one whose numbers have no fixed size is text, U8 [bytes].
/// </remarks>
static class TensorPlan
{
    const string Bytes = "U8";

    /// <summary>The shortest text of a number: a digit and the newline behind it.</summary>
    const int ShortestText = 2;

    internal static IReadOnlyList<TensorInfo> Of<T>(Network<T> network)
        where T : INumber<T>
    {
        var tensors = new List<TensorInfo>();
        var begin = 0L;
        foreach (var block in network.Blocks)
        {
            ValueList<long> shape = ShapeOf<T>(block) ?? [NumberCodec<T>.ToBytes(network.Values(block)).Length];
            var length = (long)block.Shape.Count * NumberCodec<T>.BytesPerNumber ?? shape[0];
            tensors.Add(new TensorInfo(block.Name, NumberCodec<T>.SafetensorsTag, shape, begin, begin + length));
            begin += length;
        }

        return tensors;
    }

    /// <summary>Compares the tensors of a file with the blocks that the pipeline needs, and gives each block its tensor.</summary>
    /// <exception cref="InvalidDataException">One is missing, is too many, or has another type or shape.</exception>
    internal static IReadOnlyList<(ParameterBlock Block, TensorInfo Tensor)> Match<T>(NetworkPlan plan, IReadOnlyList<TensorInfo> tensors)
        where T : INumber<T>
    {
        var byName = tensors.ToDictionary(tensor => tensor.Name);
        var matched = new List<(ParameterBlock, TensorInfo)>();
        foreach (var block in plan.Blocks)
        {
            if (!byName.Remove(block.Name, out var tensor))
                throw new InvalidDataException($"{block.Name} is missing; the pipeline in the file needs it.");
            MustFit<T>(block, tensor);
            matched.Add((block, tensor));
        }

        if (byName.Count > 0)
            throw new InvalidDataException($"{byName.Keys.Order(StringComparer.Ordinal).First()} belongs to no layer of the pipeline in the file.");
        return matched;
    }

    static void MustFit<T>(ParameterBlock block, TensorInfo tensor)
        where T : INumber<T>
    {
        if (tensor.DType != NumberCodec<T>.SafetensorsTag)
            throw new InvalidDataException($"{block.Name} has the dtype {tensor.DType}; numbers of {NumberCodec<T>.Name} have {NumberCodec<T>.SafetensorsTag}.");
        var fits = ShapeOf<T>(block) is { } shape
            ? tensor.Shape == shape
            : tensor.Shape.Count == 1 && tensor.Length / ShortestText >= block.Shape.Count;
        if (!fits)
            throw new InvalidDataException($"{block.Name} has the shape {tensor.Shape}; the pipeline in the file needs {ShapeInWords<T>(block)}.");
    }

    static ValueList<long>? ShapeOf<T>(ParameterBlock block)
        where T : INumber<T> => ShapeOf<T>([block.Shape.Rows, block.Shape.Columns]);

    /// <summary>The shape in a file of numbers with these dimensions; null for a type whose numbers have no fixed size.</summary>
    internal static ValueList<long>? ShapeOf<T>(ReadOnlySpan<long> dimensions)
        where T : INumber<T> => (NumberCodec<T>.SafetensorsTag, NumberCodec<T>.BytesPerNumber) switch
        {
            (Bytes, null) => null,
            (Bytes, { } bytes) => [.. dimensions, bytes],
            _ => [.. dimensions],
        };

    static string ShapeInWords<T>(ParameterBlock block)
        where T : INumber<T> => ShapeOf<T>(block)?.ToString() ?? $"the texts of {block.Shape.Count} numbers";
}
