using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Training.Binding;

/// <summary>What the layers write for a batch, in one array for each layer: long enough for the largest batch so far.</summary>
readonly struct LayerBuffers<T>
    where T : INumber<T>
{
    readonly int[] _widths;
    readonly int[] _scratchWidths;

    /// <summary>The output of each layer.</summary>
    internal readonly T[][] Outputs;

    /// <summary>The gradient of the cost by that output.</summary>
    internal readonly T[][] Gradients;

    /// <summary>What each layer leaves for its backward pass; usually nothing.</summary>
    internal readonly T[][] Scratch;

    internal LayerBuffers(NetworkPlan plan, int rows)
    {
        (_widths, _scratchWidths) = (plan.Widths, plan.ScratchWidths);
        Outputs = [.. _widths.Skip(1).Select(width => Zeroed.Of<T>(rows * width))];
        Gradients = [.. Outputs.Select(output => Zeroed.Of<T>(output.Length))];
        Scratch = [.. _scratchWidths.Select(width => Zeroed.Of<T>(rows * width))];
    }

    internal Span2D<T> Output(int layer, int rows) => View.Of<T>(Outputs[layer], rows, _widths[layer + 1]);

    internal Span2D<T> Gradient(int layer, int rows) => View.Of<T>(Gradients[layer], rows, _widths[layer + 1]);

    internal Span2D<T> ScratchOf(int layer, int rows) => View.Of<T>(Scratch[layer], rows, _scratchWidths[layer]);

    internal bool IsOutputFinite(int layer, int rows) => Reduce.AllFinite<T>(Outputs[layer].AsSpan(0, rows * _widths[layer + 1]));

    internal bool IsGradientFinite(int layer, int rows) => Reduce.AllFinite<T>(Gradients[layer].AsSpan(0, rows * _widths[layer + 1]));
}
