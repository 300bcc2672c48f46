using GenericSgd.Layers;

namespace GenericSgd.Initializers;

/// <summary>Weights of variance <c>2 / inputs</c>, biases 0. Made for ReLU.</summary>
/// <remarks>Source: He et al. (2015), "Delving deep into rectifiers". The square root is taken in the number type.</remarks>
public sealed record He : WeightInitializer
{
    /// <summary>Normal, or uniform up to <c>sqrt(6 / inputs)</c>.</summary>
    public Distribution Distribution { get; init => field = Require.Known(value); } = Distribution.Normal;

    /// <inheritdoc/>
    protected override void FillWeights<T>(ulong seed, int block, ParameterShape shape, Span<T> weights) =>
        Draw.WithVariance(seed, block, Distribution, 2, shape.Rows, weights);
}
