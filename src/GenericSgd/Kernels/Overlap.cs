using System.Runtime.CompilerServices;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Kernels;

/// <summary>Refuses a result that would be written over what is still to be read.</summary>
static class Overlap
{
    /// <exception cref="ArgumentException">An element of <paramref name="c"/> is one of <paramref name="a"/> or <paramref name="b"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MustNotMeet<T>(in ReadOnlySpan2D<T> a, in ReadOnlySpan2D<T> b, in Span2D<T> c)
    {
        var reach = Reach(c);
        if (RangesMeet(a, c, reach) || RangesMeet(b, c, reach))
            RowsMustNotMeet(a, b, c);
    }

    /// <exception cref="ArgumentException">An element of the result is one of the operand.</exception>
    public static void MustNotMeet<T>(in ReadOnlySpan2D<T> operand, in Span2D<T> result, string operandName, string resultName)
    {
        if (RangesMeet(operand, result, Reach(result)))
            RowsMustNotMeet(operand, result, operandName, resultName);
    }

    // Where one more row would begin: too far by the gap of the last row, so whatever meets within this is looked at again. Counted, and not looked up: an
    // address behind an object is not moved with it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static nint Reach<T>(in Span2D<T> span) => View<T>.Pitch(span) * span.Height * Unsafe.SizeOf<T>();

    // Two objects may be moved between two looks at them, so their distance is taken once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool RangesMeet<T>(in ReadOnlySpan2D<T> operand, in Span2D<T> c, nint reach)
    {
        ref readonly var first = ref operand.DangerousGetReference();
        var distance = Unsafe.ByteOffset(in first, in c.DangerousGetReference());
        return (nuint)distance < (nuint)(View<T>.Pitch(operand) * operand.Height * Unsafe.SizeOf<T>())
            || (nuint)(-distance) < (nuint)reach;
    }

    static void RowsMustNotMeet<T>(in ReadOnlySpan2D<T> a, in ReadOnlySpan2D<T> b, in Span2D<T> c)
    {
        RowsMustNotMeet(a, c, nameof(a), nameof(c));
        RowsMustNotMeet(b, c, nameof(b), nameof(c));
    }

    static void RowsMustNotMeet<T>(in ReadOnlySpan2D<T> operand, in Span2D<T> result, string operandName, string resultName)
    {
        if (RowsMeet(operand, result))
            throw new ArgumentException(
                $"{resultName} shares memory with {operandName}: elements would be overwritten that are still to be read. Give it memory of its own.", resultName);
    }

    // Slices of one wider matrix may lie side by side: their rows take turns and share nothing.
    static bool RowsMeet<T>(in ReadOnlySpan2D<T> operand, in Span2D<T> c)
    {
        if (operand.IsEmpty || c.IsEmpty)
            return false;
        // Of the row of c, counted from the first element of the operand; all in bytes.
        var start = Unsafe.ByteOffset(in operand.DangerousGetReference(), in c.DangerousGetReference());
        var (pitch, step) = (View<T>.Pitch(operand) * Unsafe.SizeOf<T>(), View<T>.Pitch(c) * Unsafe.SizeOf<T>());
        var (width, length) = ((nint)operand.Width * Unsafe.SizeOf<T>(), (nint)c.Width * Unsafe.SizeOf<T>());
        for (var row = 0; row < c.Height; row++, start += step)
        {
            // The operand's last row that begins before this one ends reaches into it, or none does.
            var last = Math.Min((start + length - 1) / pitch, operand.Height - 1);
            if (start + length > 0 && last * pitch + width > start)
                return true;
        }

        return false;
    }
}
