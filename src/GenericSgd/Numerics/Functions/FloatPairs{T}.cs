using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics.Functions;

/// <summary>Floats kept in a narrower type: each as the number next to it and what that leaves, enlarged so that it does not vanish.</summary>
/// <remarks>
/// <code>
/// n floats in 2 n numbers    | first 0 | first 1 | ...   | rest 0 | rest 1 | ...      float = first + rest * step at 1
/// </code>
/// Half keeps 22 of the 24 digits of a float so, BFloat16 17, wherever the float itself is within the range of the type.
/// </remarks>
static class FloatPairs<T>
    where T : INumber<T>
{
    // The rest is at most half a step of the first number, so a step at 1 makes it smaller than that by about 2.
    static readonly float Step = Widened<T>.ToFloat(Measured<T>.StepAtOne);

    /// <summary>The floats that the pairs stand for.</summary>
    /// <param name="conversions">The conversions of the type.</param>
    /// <param name="first">The numbers next to them.</param>
    /// <param name="rest">What those leave.</param>
    /// <param name="values">Every element is written.</param>
    /// <param name="scratch">As long as <paramref name="values"/>.</param>
    internal static void Read(IWidened<T> conversions, ReadOnlySpan<T> first, ReadOnlySpan<T> rest, Span<float> values, Span<float> scratch)
    {
        conversions.Widen(first, values);
        conversions.Widen(rest, scratch);
        TensorPrimitives.Multiply(scratch, Step, scratch);
        TensorPrimitives.Add(values, scratch, values);
    }

    /// <summary>Keeps floats as pairs.</summary>
    /// <param name="conversions">The conversions of the type.</param>
    /// <param name="values">The floats.</param>
    /// <param name="first">Becomes the numbers next to them.</param>
    /// <param name="rest">Becomes what those leave.</param>
    /// <param name="scratch">As long as <paramref name="values"/>.</param>
    internal static void Write(IWidened<T> conversions, ReadOnlySpan<float> values, Span<T> first, Span<T> rest, Span<float> scratch)
    {
        conversions.Narrow(values, first);
        conversions.Widen(first, scratch);
        TensorPrimitives.Subtract(values, scratch, scratch);
        TensorPrimitives.Divide(scratch, Step, scratch);
        conversions.Narrow(scratch, rest);
    }
}
