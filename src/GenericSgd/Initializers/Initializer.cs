using System.Numerics;
using GenericSgd.Layers;

namespace GenericSgd.Initializers;

/// <summary>What the parameters are before the first step.</summary>
/// <remarks>Derive a sealed record to make an initializer of your own; it trains as it is, and to be saved it is named once, see <see
/// cref="Persistence.Definitions.Register"/>.</remarks>
public abstract record Initializer
{
    /// <summary>Fills all parameters of a network.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="seed">The seed of the pipeline.</param>
    /// <param name="shapes">The blocks, in the order in which they follow each other in <paramref name="parameters"/>.</param>
    /// <param name="parameters">All parameters; every element is written.</param>
    public abstract void Fill<T>(ulong seed, IReadOnlyList<ParameterShape> shapes, Span<T> parameters)
        where T : INumber<T>;
}
