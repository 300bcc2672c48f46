using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;

namespace GenericSgd.Training.Binding;

/// <summary>A layer with its generic methods bound to one number type, because a call through a delegate is much cheaper than one through the record.</summary>
readonly struct BoundLayer<T>(Layer layer)
    where T : INumber<T>
{
    readonly ForwardPass _forward = layer.Forward;

    readonly BackwardPass _backward = layer.Backward;

    readonly ScratchForwardPass? _scratchForward = layer is ScratchLayer scratchLayer ? scratchLayer.Forward : null;

    readonly ScratchBackwardPass? _scratchBackward = layer is ScratchLayer scratchLayer ? scratchLayer.Backward : null;

    /// <summary>Plain layers never see the scratch.</summary>
    internal void Forward(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output, Span2D<T> scratch)
    {
        if (_scratchForward is null)
            _forward(pass, parameters, input, output);
        else
            _scratchForward(pass, parameters, input, output, scratch);
    }

    internal void Backward(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient, Span2D<T> scratch)
    {
        if (_scratchBackward is null)
            _backward(pass, parameters, input, output, outputGradient, parameterGradient, inputGradient);
        else
            _scratchBackward(pass, parameters, input, output, outputGradient, parameterGradient, inputGradient, scratch);
    }

    internal static BoundLayer<T>[] All(ValueList<Layer> layers)
    {
        var bound = new BoundLayer<T>[layers.Count];
        for (var i = 0; i < bound.Length; i++)
            bound[i] = new BoundLayer<T>(layers[i]);
        return bound;
    }

    delegate void ForwardPass(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output);

    delegate void BackwardPass(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient);

    delegate void ScratchForwardPass(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output, Span2D<T> scratch);

    delegate void ScratchBackwardPass(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient, Span2D<T> scratch);
}
