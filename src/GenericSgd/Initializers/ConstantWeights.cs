using GenericSgd.Layers;
using GenericSgd.Numerics;

namespace GenericSgd.Initializers;

/// <summary>All weights are one value; biases are 0.</summary>
/// <param name="Value">The value.</param>
public sealed record ConstantWeights(Real Value) : WeightInitializer
{
    /// <inheritdoc/>
    protected override void FillWeights<T>(ulong seed, int block, ParameterShape shape, Span<T> weights) => weights.Fill(Value.To<T>());
}
