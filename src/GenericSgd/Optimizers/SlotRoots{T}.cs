using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Optimizers;

/// <summary>Slots in float, kept in a narrow type: the fourth root of each, with its sign, as a pair of numbers.</summary>
/// <remarks>A mean square is the square of a gradient, so its fourth root is the square root of one: in the middle of the range of the type, where all digits
/// hold.</remarks>
static class SlotRoots<T>
    where T : INumber<T>
{
    internal static void Read(ReadOnlySpan<T> pairs, Span<float> slots, Span<float> scratch)
    {
        FloatPairs<T>.Read(Widened<T>.Conversions!, pairs[..slots.Length], pairs[slots.Length..], slots, scratch);
        TensorPrimitives.Multiply(slots, slots, scratch);
        TensorPrimitives.Multiply(scratch, scratch, scratch);
        TensorPrimitives.CopySign(scratch, slots, slots);
    }

    /// <param name="slots">The slots; overwritten with their roots.</param>
    /// <param name="pairs">Twice as many numbers.</param>
    /// <param name="scratch">As long as <paramref name="slots"/>.</param>
    internal static void Write(Span<float> slots, Span<T> pairs, Span<float> scratch)
    {
        TensorPrimitives.Abs<float>(slots, scratch);
        TensorPrimitives.Sqrt<float>(scratch, scratch);
        TensorPrimitives.Sqrt<float>(scratch, scratch);
        TensorPrimitives.CopySign<float>(scratch, slots, slots);
        FloatPairs<T>.Write(Widened<T>.Conversions!, slots, pairs[..slots.Length], pairs[slots.Length..], scratch);
    }
}
