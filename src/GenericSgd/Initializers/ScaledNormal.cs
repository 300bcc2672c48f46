using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Numerics;

namespace GenericSgd.Initializers;

/// <summary>Weights are <c>scale * normal</c>, biases 0.</summary>
/// <remarks>
/// With <see cref="NumPySeed"/> the numbers are those of <c>np.random.seed(s); scale * np.random.randn(inputs, outputs)</c>, layer after layer from
/// one stream. They are doubles by definition: the product is taken in double, as NumPy does, and every number type starts from its nearest value.
/// Without it each block has its own counter-based stream from the seed of the pipeline, and the product is taken in the number type.
/// </remarks>
public sealed record ScaledNormal : Initializer
{
    /// <summary>Weights are <c>scale * normal</c>.</summary>
    /// <param name="scale">The standard deviation, at least 0.</param>
    public ScaledNormal(Real scale) => Scale = scale;

    /// <summary>The standard deviation, at least 0.</summary>
    public Real Scale { get; init => field = Require.NotNegative(value, "The scale"); }

    /// <summary>The seed of NumPy's legacy stream, or null for our own.</summary>
    public uint? NumPySeed { get; init; }

    /// <inheritdoc/>
    public override void Fill<T>(ulong seed, IReadOnlyList<ParameterShape> shapes, Span<T> parameters)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        var numPy = NumPySeed is { } legacySeed ? new NumPyStream(legacySeed) : null;
        var scale = Scale.To<T>();
        for (var block = 0; block < shapes.Count; block++)
        {
            var values = parameters[..shapes[block].Count];
            if (!Fixed.TryFill(shapes[block], values))
            {
                if (numPy is not null)
                    FillFromNumPy(numPy, values);
                else
                    Draw.Normal(seed, block, scale, values);
            }

            parameters = parameters[values.Length..];
        }
    }

    void FillFromNumPy<T>(NumPyStream stream, Span<T> weights)
        where T : INumber<T>
    {
        var scale = Scale.To<double>();
        foreach (ref var weight in weights)
            weight = ExactConvert.Nearest<double, T>(scale * stream.NextNormal());
    }
}
