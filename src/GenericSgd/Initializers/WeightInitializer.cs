using System.Numerics;
using GenericSgd.Layers;

namespace GenericSgd.Initializers;

/// <summary>An initializer that draws each block of weights by itself and sets biases to 0 and gains to 1.</summary>
public abstract record WeightInitializer : Initializer
{
    /// <inheritdoc/>
    public sealed override void Fill<T>(ulong seed, IReadOnlyList<ParameterShape> shapes, Span<T> parameters)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        for (var block = 0; block < shapes.Count; block++)
        {
            var values = parameters[..shapes[block].Count];
            if (!Fixed.TryFill(shapes[block], values))
                FillWeights(seed, block, shapes[block], values);
            parameters = parameters[values.Length..];
        }
    }

    /// <summary>Fills one block of weights.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="seed">The seed of the pipeline.</param>
    /// <param name="block">The place of the block among all blocks: the stream of random numbers to take.</param>
    /// <param name="shape">Inputs x outputs.</param>
    /// <param name="weights">Every element is written.</param>
    protected abstract void FillWeights<T>(ulong seed, int block, ParameterShape shape, Span<T> weights)
        where T : INumber<T>;
}
