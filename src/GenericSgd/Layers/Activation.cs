using System.Numerics;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Layers;

/// <summary>A layer without parameters that applies one function to each element: <c>output = f(input)</c>, <c>inputGradient = outputGradient *
/// f'(input)</c>.</summary>
/// <remarks>Derive a sealed record with the two formulas to make an activation of your own.</remarks>
public abstract record Activation : Layer
{
    /// <inheritdoc/>
    public override bool IsDeterministic => true;

    /// <inheritdoc/>
    public sealed override int OutputWidth(int inputWidth) => inputWidth;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<ParameterShape> Parameters(int inputWidth) => [];

    /// <summary>The function <c>y = f(x)</c>, element by element.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The input.</param>
    /// <param name="y">Every element is written.</param>
    protected abstract void Values<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : INumber<T>;

    /// <summary>The derivative <c>f'(x)</c>, element by element; it may be computed from x or from y, whichever is cheaper.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The input.</param>
    /// <param name="y">What <see cref="Values{T}"/> wrote.</param>
    /// <param name="slopes">Every element is written.</param>
    protected abstract void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
        where T : INumber<T>;

    /// <inheritdoc/>
    public sealed override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        LayerShapes.MustAgree(input, output);
        if (input.TryGetSpan(out var x) && output.TryGetSpan(out var y))
        {
            Values(x, y);
            return;
        }

        for (var row = 0; row < input.Height; row++)
            Values(input.GetRowSpan(row), output.GetRowSpan(row));
    }

    /// <inheritdoc/>
    public sealed override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        LayerShapes.MustAgree(input, output, outputGradient, inputGradient);
        if (inputGradient.IsEmpty)
            return;
        if (input.TryGetSpan(out var x) && output.TryGetSpan(out var y) && outputGradient.TryGetSpan(out var above) && inputGradient.TryGetSpan(out var below))
        {
            Chain(x, y, above, below);
            return;
        }

        for (var row = 0; row < input.Height; row++)
            Chain(input.GetRowSpan(row), output.GetRowSpan(row), outputGradient.GetRowSpan(row), inputGradient.GetRowSpan(row));
    }

    void Chain<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> outputGradient, Span<T> inputGradient)
        where T : INumber<T>
    {
        Slopes(x, y, inputGradient);
        TensorPrimitives.Multiply(inputGradient, outputGradient, inputGradient);
    }
}
