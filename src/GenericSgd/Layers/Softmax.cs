using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Layers;

/// <summary>
/// Softmax of each row: <c>p_i = exp(x_i) / sum_j exp(x_j)</c>, with the row's maximum subtracted first; by the input: <c>p_i (g_i - sum_j g_j p_j)</c>,
/// where g is the gradient by the output.
/// </summary>
/// <remarks>
/// To train classes, leave it out and use a cost that takes logits: that is faster and keeps the digits of small probabilities.
/// A row that holds NaN, or has no finite maximum, gives NaN.
/// </remarks>
public sealed record Softmax : Layer
{
    /// <inheritdoc/>
    public override bool IsDeterministic => true;

    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => inputWidth;

    /// <inheritdoc/>
    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        for (var row = 0; row < input.Height; row++)
            Exponentials<T>.Softmax(input.GetRowSpan(row), output.GetRowSpan(row));
    }

    /// <inheritdoc/>
    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        for (var row = 0; row < inputGradient.Height; row++)
        {
            var p = output.GetRowSpan(row);
            var g = outputGradient.GetRowSpan(row);
            var below = inputGradient.GetRowSpan(row);
            TensorPrimitives.Subtract(g, Reduce.Dot(g, p), below);
            TensorPrimitives.Multiply(below, p, below);
        }
    }
}
