using GenericSgd.Layers;

namespace GenericSgd.Initializers;

/// <summary>All weights are 0.</summary>
/// <remarks>Right for a single dense layer; layers behind one another would all stay alike.</remarks>
public sealed record Zeros : WeightInitializer
{
    /// <inheritdoc/>
    protected override void FillWeights<T>(ulong seed, int block, ParameterShape shape, Span<T> weights) => weights.Fill(T.Zero);
}
