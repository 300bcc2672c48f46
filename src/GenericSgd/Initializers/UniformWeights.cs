using GenericSgd.Layers;
using GenericSgd.Numerics;

namespace GenericSgd.Initializers;

/// <summary>Weights are spread evenly from <see cref="Low"/> up to <see cref="High"/>, biases are 0.</summary>
/// <remarks>Limits that were changed one by one are compared when weights are drawn.</remarks>
public sealed record UniformWeights : WeightInitializer, IAgreeing
{
    /// <summary>Weights are spread evenly between two limits.</summary>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit, greater than the lower.</param>
    /// <exception cref="ArgumentOutOfRangeException">The upper limit is not greater than the lower.</exception>
    public UniformWeights(Real low, Real high)
    {
        (Low, High) = (low, high);
        MustAgree();
    }

    /// <summary>The lower limit.</summary>
    public Real Low { get; init; }

    /// <summary>The upper limit, greater than the lower.</summary>
    public Real High { get; init; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The upper limit is not greater than the lower.</exception>
    protected override void FillWeights<T>(ulong seed, int block, ParameterShape shape, Span<T> weights)
    {
        MustAgree();
        Draw.Uniform(seed, block, Low.To<T>(), High.To<T>(), weights);
    }

    void IAgreeing.MustAgree() => MustAgree();

    void MustAgree() => Require.That(High > Low, High, $"The upper limit must be greater than the lower one, {Low}.", nameof(High));
}
