using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Layers;

/// <summary>A factor for each column: <c>output = input * factors</c>. The factors start at 1.</summary>
/// <remarks>Gradients: by the factors the column sums of <c>g * input</c>, by the input <c>g * factors</c>, where g is the gradient by the output.</remarks>
public sealed record Scale : ScratchLayer
{
    /// <inheritdoc/>
    public override bool IsLinear => true;

    /// <inheritdoc/>
    public override bool IsDeterministic => true;

    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => inputWidth;

    /// <inheritdoc/>
    public override int ScratchWidth(int inputWidth) => inputWidth;

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterShape> Parameters(int inputWidth) => [new ParameterShape("factors", 1, inputWidth, ParameterKind.Gain)];

    /// <inheritdoc/>
    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output, Span2D<T> scratch)
    {
        for (var row = 0; row < input.Height; row++)
            TensorPrimitives.Multiply(input.GetRowSpan(row), parameters, output.GetRowSpan(row));
    }

    /// <inheritdoc/>
    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient, Span2D<T> scratch)
    {
        for (var row = 0; row < input.Height; row++)
            TensorPrimitives.Multiply(outputGradient.GetRowSpan(row), input.GetRowSpan(row), scratch.GetRowSpan(row));
        Rows.ColumnSumsApart(scratch, parameterGradient);
        for (var row = 0; row < inputGradient.Height; row++)
            TensorPrimitives.Multiply(outputGradient.GetRowSpan(row), parameters, inputGradient.GetRowSpan(row));
    }
}
