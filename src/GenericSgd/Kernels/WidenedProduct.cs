using System.Diagnostics;
using System.Runtime.InteropServices;
using GenericSgd.Numerics;

namespace GenericSgd.Kernels;

/// <summary>
/// The product of a narrow type by way of float: both operands are widened as they lie, which costs m*k + k*n conversions against m*n*k multiply-adds,
/// the float product is made in scratch memory, and each element is rounded once.
/// </summary>
static unsafe class WidenedProduct
{
    /// <summary>Writes <c>c = a * b</c>. The columns of c lie side by side.</summary>
    public static void Multiply<T>(IWidened<T> conversions, in View<T> a, in View<T> b, in View<T> c)
    {
        View<T>.MustFit(a, b, c);
        Debug.Assert(c.ColumnStride == 1, "The columns of c lie side by side.");
        var room = Scratch.TakeWide();
        var wideA = Widen(conversions, a, room.Left((nint)a.Rows * a.Columns));
        var wideB = Widen(conversions, b, room.Right((nint)b.Rows * b.Columns));
        var wideC = new View<float>(room.Result((nint)c.Rows * c.Columns), c.Rows, c.Columns, c.Columns, 1);
        BlockedProduct.Split(wideA, wideB, wideC);
        if (c.RowStride == c.Columns && (long)c.Rows * c.Columns <= int.MaxValue)
            conversions.Narrow(new ReadOnlySpan<float>(wideC.Origin, c.Rows * c.Columns), Line(c, 0, c.Rows * c.Columns));
        else
            for (var i = 0; i < c.Rows; i++)
                conversions.Narrow(new ReadOnlySpan<float>((float*)wideC.Origin + (nint)i * c.Columns, c.Columns), Line(c, i, c.Columns));
        Scratch.Return(room);
    }

    static View<float> Widen<T>(IWidened<T> conversions, in View<T> view, float* wide)
    {
        if (view.ColumnStride != 1)
            return Widen(conversions, view.Transposed, wide).Transposed;
        Debug.Assert(view.ColumnStride == 1, "Rows, or columns, lie side by side.");
        // Without gaps, one call: for short rows the calls would be most of the work.
        if (view.RowStride == view.Columns && (long)view.Rows * view.Columns <= int.MaxValue)
            conversions.Widen(Line(view, 0, view.Rows * view.Columns), new Span<float>(wide, view.Rows * view.Columns));
        else
            for (var i = 0; i < view.Rows; i++)
                conversions.Widen(Line(view, i, view.Columns), new Span<float>(wide + (nint)i * view.Columns, view.Columns));
        return new View<float>(wide, view.Rows, view.Columns, view.Columns, 1);
    }

    static Span<T> Line<T>(in View<T> view, int row, int count) => MemoryMarshal.CreateSpan(ref view[row, 0], count);
}
