namespace GenericSgd.Persistence;

/// <summary>A tensor in a safetensors file: where it lies, and what it is.</summary>
/// <param name="Name">The name, such as <c>layers.0.weights</c>.</param>
/// <param name="DType">The format's name of the bytes, such as F32; U8 for numbers that it does not know.</param>
/// <param name="Shape">The length of each dimension; for U8 of unknown numbers the last one counts the bytes of a number.</param>
/// <param name="Begin">The place of its first byte after the header.</param>
/// <param name="End">The place after its last byte.</param>
public sealed record TensorInfo(string Name, string DType, ValueList<long> Shape, long Begin, long End)
{
    /// <summary>How many bytes it takes.</summary>
    public long Length => End - Begin;
}
