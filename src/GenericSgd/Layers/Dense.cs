using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Layers;

/// <summary>The dense layer: <c>output = input * weights + biases</c>.</summary>
/// <remarks>
/// <para>Weights are [inputs, outputs], row by row; then come the biases, [1, outputs].</para>
/// <para>Gradients: by the weights <c>inputᵀ * g</c>, by the biases the column sums of <c>g</c>, by the input <c>g * weightsᵀ</c>, where g is the gradient by
/// the output.</para>
/// </remarks>
public sealed record Dense : Layer
{
    /// <summary>The dense layer.</summary>
    /// <param name="outputs">How many outputs the layer has, at least 1.</param>
    public Dense(int outputs) => Outputs = outputs;

    /// <summary>How many outputs the layer has, at least 1.</summary>
    public int Outputs { get; init => field = Require.Length(value, "A dense layer needs at least one output."); }

    /// <summary>False for a layer without biases.</summary>
    public bool Bias { get; init; } = true;

    /// <inheritdoc/>
    public override bool IsLinear => true;

    /// <inheritdoc/>
    public override bool IsDeterministic => true;

    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => Outputs;

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterShape> Parameters(int inputWidth)
    {
        var weights = new ParameterShape("weights", inputWidth, Outputs, ParameterKind.Weight);
        return Bias ? [weights, new ParameterShape("biases", 1, Outputs, ParameterKind.Bias)] : [weights];
    }

    /// <inheritdoc/>
    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        MatrixMultiply.MultiplyApart(input, Weights(parameters, input.Width), output);
        if (Bias)
            Rows.AddToEachApart(parameters[^Outputs..], output);
    }

    /// <inheritdoc/>
    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        MatrixMultiply.MultiplyTransposedLeftApart(input, outputGradient, Weights(parameterGradient, input.Width));
        if (Bias)
            Rows.ColumnSumsApart(outputGradient, parameterGradient[^Outputs..]);
        if (!inputGradient.IsEmpty)
            MatrixMultiply.MultiplyTransposedRightApart(outputGradient, Weights(parameters, input.Width), inputGradient);
    }

    ReadOnlySpan2D<T> Weights<T>(ReadOnlySpan<T> parameters, int inputs)
    {
        MustFit(parameters.Length, inputs);
        return View.OfReadOnly(parameters, inputs, Outputs);
    }

    Span2D<T> Weights<T>(Span<T> parameters, int inputs)
    {
        MustFit(parameters.Length, inputs);
        return View.Of(parameters, inputs, Outputs);
    }

    void MustFit(int length, int inputs)
    {
        var needed = ((long)inputs + (Bias ? 1 : 0)) * Outputs;
        if (length != needed)
            ThrowOther(length, inputs, needed);
    }

    void ThrowOther(int length, int inputs, long needed) => throw new ArgumentException(
        $"A dense layer of {inputs} inputs and {Outputs} outputs {(Bias ? "with" : "without")} biases has {needed} parameters, not {length}.", "parameters");
}
