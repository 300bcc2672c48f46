using System.Buffers;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Layers;

/// <summary>A layer that leaves numbers of each row for its backward pass, where computing them again would be too dear.</summary>
/// <remarks>
/// Whoever runs the layer owns the scratch and hands the same to both passes of one step. The methods without scratch work too:
/// backward then computes forward once more.
/// </remarks>
public abstract record ScratchLayer : Layer
{
    const string Remedy = "take smaller batches";

    /// <summary>How many numbers of scratch a row needs, at least 1, for an input of that width.</summary>
    public abstract int ScratchWidth(int inputWidth);

    /// <summary>As <see cref="Layer.Forward{T}(in Pass, ReadOnlySpan{T}, ReadOnlySpan2D{T}, Span2D{T})"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="pass">Which pass this is.</param>
    /// <param name="parameters">The layer's slice of the parameters.</param>
    /// <param name="input">Shape [rows, input width].</param>
    /// <param name="output">Shape [rows, output width]; every element is written.</param>
    /// <param name="scratch">Shape [rows, scratch width]; holds anything before.</param>
    public abstract void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output, Span2D<T> scratch)
        where T : INumber<T>;

    /// <summary>As
    /// <see cref="Layer.Backward{T}(in Pass, ReadOnlySpan{T}, ReadOnlySpan2D{T}, ReadOnlySpan2D{T}, ReadOnlySpan2D{T}, Span{T}, Span2D{T})"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="pass">The same as in forward.</param>
    /// <param name="parameters">The layer's slice of the parameters.</param>
    /// <param name="input">What forward was given.</param>
    /// <param name="output">What forward wrote.</param>
    /// <param name="outputGradient">The partial derivatives of the cost by the output.</param>
    /// <param name="parameterGradient">Receives the partial derivatives by the parameters, summed over the rows.</param>
    /// <param name="inputGradient">Receives the partial derivatives by the input; empty for the first layer.</param>
    /// <param name="scratch">What forward left; may be written over.</param>
    public abstract void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient, Span2D<T> scratch)
        where T : INumber<T>;

    /// <inheritdoc/>
    public sealed override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
    {
        var width = ScratchWidth(input.Width);
        var rented = ArrayPool<T>.Shared.Rent(Sizes.Product(input.Height, width, "The scratch of a layer", Remedy));
        Forward(pass, parameters, input, output, View.Of<T>(rented, input.Height, width));
        ArrayPool<T>.Shared.Return(rented);
    }

    /// <inheritdoc/>
    public sealed override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
    {
        var width = ScratchWidth(input.Width);
        var before = Sizes.Product(input.Height, width, "The scratch of a layer", Remedy);
        var rented = ArrayPool<T>.Shared.Rent(Sizes.Length(before + ((long)input.Height * output.Width), "The scratch of a layer and its output", Remedy));
        var scratch = View.Of<T>(rented, input.Height, width);
        Forward(pass, parameters, input, View.Of(rented.AsSpan(before), input.Height, output.Width), scratch);
        Backward(pass, parameters, input, output, outputGradient, parameterGradient, inputGradient, scratch);
        ArrayPool<T>.Shared.Return(rented);
    }
}
