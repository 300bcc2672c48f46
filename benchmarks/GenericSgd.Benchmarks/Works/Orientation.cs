namespace GenericSgd.Benchmarks.Works;

/// <summary>Which operand of a matrix product is read transposed: the three products of a dense layer.</summary>
enum Orientation
{
    /// <summary>X * W, the outputs: neither.</summary>
    Plain,

    /// <summary>Xᵀ * G, the gradient by the weights: the left one.</summary>
    TransposedLeft,

    /// <summary>G * Wᵀ, the gradient by the inputs: the right one.</summary>
    TransposedRight,
}
