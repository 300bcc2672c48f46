using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;

namespace GenericSgd.Training;

/// <summary>A layer with its generic methods bound to one number type, because a call through a delegate is much cheaper than one through the record.</summary>
readonly struct BoundLayer<T>(Layer layer)
    where T : INumber<T>
{
    internal readonly ForwardPass Forward = layer.Forward;

    internal readonly BackwardPass Backward = layer.Backward;

    internal static BoundLayer<T>[] All(ValueList<Layer> layers)
    {
        var bound = new BoundLayer<T>[layers.Count];
        for (var i = 0; i < bound.Length; i++)
            bound[i] = new BoundLayer<T>(layers[i]);
        return bound;
    }

    internal delegate void ForwardPass(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output);

    internal delegate void BackwardPass(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient);
}
