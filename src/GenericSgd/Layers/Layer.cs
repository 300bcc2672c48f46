using System.Numerics;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Layers;

/// <summary>A layer: a function of its input and its parameters, and the gradients of that function. It has no number type and keeps no state.</summary>
/// <remarks>
/// Rows are examples, columns are features. Derive a sealed record to make a layer of your own; it trains as it is, and to be saved it is named
/// once, see <see cref="Persistence.Definitions.Register"/>.
/// </remarks>
public abstract record Layer
{
    /// <summary>How many columns the output has when the input has <paramref name="inputWidth"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The layer cannot take an input of that width.</exception>
    public abstract int OutputWidth(int inputWidth);

    /// <summary>The blocks of parameters for an input of that width, in the order in which they follow each other in the layer's slice.</summary>
    public virtual IReadOnlyList<ParameterShape> Parameters(int inputWidth) => [];

    /// <summary>True if the output is linear in the input for fixed parameters, and linear in the parameters for a fixed input (up to a constant).</summary>
    public virtual bool IsLinear => false;

    /// <summary>True if the output depends on nothing but the parameters and the input: neither on the step nor on random numbers.</summary>
    /// <remarks>A layer of your own that is so says it: then a precision study may end where an epoch leaves every bit as it was.</remarks>
    public virtual bool IsDeterministic => false;

    /// <summary>Computes the output of each row. Rows are independent: any block of rows gives the bits that the whole batch gives.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="pass">Which pass this is.</param>
    /// <param name="parameters">The layer's slice of the parameters.</param>
    /// <param name="input">Shape [rows, input width].</param>
    /// <param name="output">Shape [rows, output width]; every element is written.</param>
    /// <exception cref="ArgumentException">A shape does not fit.</exception>
    public abstract void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
        where T : INumber<T>;

    /// <summary>Computes the gradients of the cost from the gradient by the output. Both are written, never added to.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="pass">The same as in <see cref="Forward{T}"/>.</param>
    /// <param name="parameters">The layer's slice of the parameters.</param>
    /// <param name="input">What <see cref="Forward{T}"/> was given, shape [rows, input width].</param>
    /// <param name="output">What <see cref="Forward{T}"/> wrote, shape [rows, output width].</param>
    /// <param name="outputGradient">The partial derivatives of the cost by the output, shape [rows, output width].</param>
    /// <param name="parameterGradient">Receives the partial derivatives by the parameters, summed over the rows; as long as
    /// <paramref name="parameters"/>.</param>
    /// <param name="inputGradient">Receives the partial derivatives by the input, shape [rows, input width]; empty for the first layer, which skips that
    /// work.</param>
    /// <exception cref="ArgumentException">A shape does not fit.</exception>
    public abstract void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
        ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
        where T : INumber<T>;
}
