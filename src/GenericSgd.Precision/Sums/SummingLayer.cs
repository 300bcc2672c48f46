using System.Buffers;
using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;

namespace GenericSgd.Precision.Sums;

/// <summary>A dense layer whose sums are made in another order: every product is rounded, and all terms are added in the number type itself.</summary>
sealed record SummingLayer(Dense Inner, SummationOrder Order) : Layer
{
    public override bool IsLinear => true;

    public override bool IsDeterministic => true;

    public override int OutputWidth(int inputWidth) => Inner.OutputWidth(inputWidth);

    public override IReadOnlyList<ParameterShape> Parameters(int inputWidth) => Inner.Parameters(inputWidth);

    public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        var rented = ArrayPool<T>.Shared.Rent(input.Width);
        var terms = rented.AsSpan(0, input.Width);
        for (var row = 0; row < output.Height; row++)
        {
            for (var column = 0; column < output.Width; column++)
            {
                for (var k = 0; k < terms.Length; k++)
                    terms[k] = input[row, k] * parameters[k * output.Width + column];
                var sum = TermSum.Of(terms, Order);
                output[row, column] = Inner.Bias ? sum + parameters[terms.Length * output.Width + column] : sum;
            }
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        var width = outputGradient.Width;
        var rented = ArrayPool<T>.Shared.Rent(Math.Max(input.Height, width));
        var terms = rented.AsSpan(0, input.Height);
        for (var column = 0; column < width; column++)
        {
            for (var k = 0; k < input.Width; k++)
            {
                for (var row = 0; row < terms.Length; row++)
                    terms[row] = input[row, k] * outputGradient[row, column];
                parameterGradient[k * width + column] = TermSum.Of(terms, Order);
            }

            for (var row = 0; Inner.Bias && row < terms.Length; row++)
                terms[row] = outputGradient[row, column];
            if (Inner.Bias)
                parameterGradient[input.Width * width + column] = TermSum.Of(terms, Order);
        }

        var across = rented.AsSpan(0, width);
        for (var row = 0; row < inputGradient.Height; row++)
        {
            for (var k = 0; k < inputGradient.Width; k++)
            {
                for (var column = 0; column < width; column++)
                    across[column] = outputGradient[row, column] * parameters[k * width + column];
                inputGradient[row, k] = TermSum.Of(across, Order);
            }
        }

        ArrayPool<T>.Shared.Return(rented);
    }
}
