using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Layers;

/// <summary>An addend for each column: <c>output = input + addends</c>. The addends start at 0.</summary>
/// <remarks>Gradients: by the addends the column sums of <c>g</c>, by the input <c>g</c>, where g is the gradient by the output.</remarks>
public sealed record Shift : Layer
{
    /// <inheritdoc/>
    public override bool IsLinear => true;

    /// <inheritdoc/>
    public override bool IsDeterministic => true;

    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => inputWidth;

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterShape> Parameters(int inputWidth) => [new ParameterShape("addends", 1, inputWidth, ParameterKind.Bias)];

    /// <inheritdoc/>
    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        input.CopyTo(output);
        Rows.AddToEachApart(parameters, output);
    }

    /// <inheritdoc/>
    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        Rows.ColumnSumsApart(outputGradient, parameterGradient);
        if (!inputGradient.IsEmpty)
            outputGradient.CopyTo(inputGradient);
    }
}
