using GenericSgd.Layers;

namespace GenericSgd.Initializers;

/// <summary>Weights of variance <c>2 / (inputs + outputs)</c>, biases 0. Made for tanh and sigmoid.</summary>
/// <remarks>Source: Glorot and Bengio (2010), "Understanding the difficulty of training deep feedforward neural networks". The square root is taken in the
/// number type.</remarks>
public sealed record Glorot : WeightInitializer
{
    /// <summary>Uniform up to <c>sqrt(6 / (inputs + outputs))</c>, or normal.</summary>
    public Distribution Distribution { get; init => field = Require.Known(value); }

    /// <inheritdoc/>
    protected override void FillWeights<T>(ulong seed, int block, ParameterShape shape, Span<T> weights) =>
        Draw.WithVariance(seed, block, Distribution, 2, shape.Rows + shape.Columns, weights);
}
