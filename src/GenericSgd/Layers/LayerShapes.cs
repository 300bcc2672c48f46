using CommunityToolkit.HighPerformance;

namespace GenericSgd.Layers;

/// <summary>The shapes of a layer whose output has the shape of its input.</summary>
static class LayerShapes
{
    /// <exception cref="ArgumentException">Another table is not as large as the input.</exception>
    internal static void MustAgree<T>(ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> other)
    {
        if (input.Height != other.Height || input.Width != other.Width)
            throw new ArgumentException(
                $"The input is [{input.Height}, {input.Width}], and an output or a gradient of it [{other.Height}, {other.Width}]: they need the same shape.",
                nameof(input));
    }

    /// <summary>The same for all tables of a backward pass; the gradient by the input may be empty.</summary>
    /// <exception cref="ArgumentException">Another table is not as large as the input.</exception>
    internal static void MustAgree<T>(ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output, ReadOnlySpan2D<T> outputGradient, ReadOnlySpan2D<T> inputGradient)
    {
        MustAgree(input, output);
        MustAgree(input, outputGradient);
        if (!inputGradient.IsEmpty)
            MustAgree(input, inputGradient);
    }
}
