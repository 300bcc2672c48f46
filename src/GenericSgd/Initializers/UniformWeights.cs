using GenericSgd.Layers;
using GenericSgd.Numerics;

namespace GenericSgd.Initializers;

/// <summary>Weights are spread evenly from <paramref name="Low"/> up to <paramref name="High"/>, biases are 0.</summary>
/// <param name="Low">The lower limit.</param>
/// <param name="High">The upper limit, greater than the lower.</param>
public sealed record UniformWeights(Real Low, Real High) : WeightInitializer
{
    /// <summary>The upper limit, greater than the lower.</summary>
    public Real High { get; init; } = High > Low
        ? High
        : throw new ArgumentOutOfRangeException(nameof(High), High, $"The upper limit must be greater than the lower one, {Low}.");

    /// <inheritdoc/>
    protected override void FillWeights<T>(ulong seed, int block, ParameterShape shape, Span<T> weights) =>
        Draw.Uniform(seed, block, Low.To<T>(), High.To<T>(), weights);
}
