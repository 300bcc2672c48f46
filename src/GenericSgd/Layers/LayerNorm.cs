using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Layers;

/// <summary>
/// Layer norm: each row to mean 0 and deviation 1, then a gain and a bias for each column: <c>output = gains * n + biases</c> with
/// <c>n = (x - mean(x)) / d</c> and <c>d = sqrt(mean((x - mean(x))^2) + epsilon)</c>.
/// </summary>
/// <remarks>
/// <para>
/// Gradients: by the gains the column sums of <c>g * n</c>, by the biases those of <c>g</c>, by the input <c>(h - mean(h) - n mean(h * n)) / d</c> with
/// <c>h = g * gains</c>, where g is the gradient by the output. Gains start at 1, biases at 0.
/// </para>
/// <para>
/// A row is divided by its largest distance from the mean, if that is above 1, before it is squared, so that nothing overflows; where the mean is larger than
/// that distance, it is corrected by the mean of what it leaves, and equal numbers are told by comparing them. A row of one column, or of equal numbers, gives
/// the biases. Of a row of two columns the gradient by the input is nearly 0, being what epsilon leaves of a difference of equal numbers; its relative digits
/// are fewer by log10(variance / epsilon), as they are in every system. Source: Ba, Kiros and Hinton (2016); PyTorch (epsilon 1e-5); Keras has 1e-3.
/// </para>
/// </remarks>
public sealed record LayerNorm : ScratchLayer
{
    /// <summary>Added to the variance, greater than 0; where it would be 0 in a number type, its smallest useful number.</summary>
    public Real Epsilon { get; init => field = Require.Positive(value, "Epsilon"); } = 1e-5;

    /// <inheritdoc/>
    public override bool IsDeterministic => true;

    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => inputWidth;

    /// <summary>d, then n, then products of the gradient.</summary>
    public override int ScratchWidth(int inputWidth) => Sizes.Length(1 + 2L * inputWidth, "A row of a layer norm", "make the layer before it narrower");

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterShape> Parameters(int inputWidth) =>
        [new ParameterShape("gains", 1, inputWidth, ParameterKind.Gain), new ParameterShape("biases", 1, inputWidth, ParameterKind.Bias)];

    /// <inheritdoc/>
    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output, Span2D<T> scratch)
    {
        LayerShapes.MustAgree(input, output);
        var epsilon = Epsilon.ToNonZero<T>();
        var gains = parameters[..input.Width];
        var biases = parameters[input.Width..];
        if (input.Width == 0)
            return;
        for (var row = 0; row < input.Height; row++)
        {
            var x = input.GetRowSpan(row);
            var y = output.GetRowSpan(row);
            var normal = scratch.GetRowSpan(row).Slice(1, x.Length);
            var size = Centred.Of(x, normal);
            var root = Elementary<T>.Sqrt(Reduce.MeanOfSquares<T>(normal) + epsilon / size / size);
            TensorPrimitives.Divide(normal, root, normal);
            scratch[row, 0] = size * root;
            TensorPrimitives.Multiply(normal, gains, y);
            TensorPrimitives.Add(y, biases, y);
        }
    }

    /// <inheritdoc/>
    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient, Span2D<T> scratch)
    {
        LayerShapes.MustAgree(input, output, outputGradient, inputGradient);
        var width = input.Width;
        var products = scratch.Slice(0, 1 + width, input.Height, width);
        for (var row = 0; row < input.Height; row++)
            TensorPrimitives.Multiply(outputGradient.GetRowSpan(row), scratch.GetRowSpan(row).Slice(1, width), products.GetRowSpan(row));
        Rows.ColumnSumsApart(products, parameterGradient[..width]);
        Rows.ColumnSumsApart(outputGradient, parameterGradient[width..]);
        if (width == 0)
            return;
        var columns = Count<T>.Of(width);
        for (var row = 0; row < inputGradient.Height; row++)
        {
            var h = products.GetRowSpan(row);
            var normal = scratch.GetRowSpan(row).Slice(1, width);
            var below = inputGradient.GetRowSpan(row);
            TensorPrimitives.Multiply(outputGradient.GetRowSpan(row), parameters[..width], h);
            var mean = Reduce.Mean<T>(h);
            var slope = Reduce.Dot<T>(h, normal) / columns;
            for (var j = 0; j < below.Length; j++)
                below[j] = (h[j] - mean - normal[j] * slope) / scratch[row, 0];
        }
    }
}
