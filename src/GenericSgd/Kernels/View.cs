using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Kernels;

/// <summary>Two-dimensional views of flat memory. This is the one place that makes them, and it compares each with the memory that it is to show.</summary>
static class View
{
    /// <summary>The first rows x columns elements, row by row; nothing where there are no columns.</summary>
    /// <exception cref="ArgumentException">The memory has fewer elements, or a size is negative.</exception>
    internal static Span2D<T> Of<T>(Span<T> values, int rows, int columns)
    {
        MustHold(values.Length, rows, columns);
        return columns == 0 ? default : Span2D<T>.DangerousCreate(ref MemoryMarshal.GetReference(values), rows, columns, 0);
    }

    /// <summary>The same, only to be read.</summary>
    /// <exception cref="ArgumentException">The memory has fewer elements, or a size is negative.</exception>
    internal static ReadOnlySpan2D<T> OfReadOnly<T>(ReadOnlySpan<T> values, int rows, int columns)
    {
        MustHold(values.Length, rows, columns);
        return columns == 0 ? default : ReadOnlySpan2D<T>.DangerousCreate(in MemoryMarshal.GetReference(values), rows, columns, 0);
    }

    static void MustHold(int length, int rows, int columns)
    {
        // A negative size is a huge one, and the product of two sizes fits 64 bits.
        if ((ulong)(uint)rows * (uint)columns > (uint)length || (rows | columns) < 0)
            ThrowTooFew(length, rows, columns);
    }

    // Apart, so that the comparison is inlined.
    static void ThrowTooFew(int length, int rows, int columns) =>
        throw new ArgumentException($"{rows} x {columns} numbers are {(long)rows * columns}, and there is memory for {length}.", "memory");
}
