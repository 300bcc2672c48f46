using System.Runtime.InteropServices;

namespace GenericSgd.Kernels;

/// <summary>
/// The product of a narrow type by way of float: both operands are widened as they lie, which costs m*k + k*n conversions against m*n*k links,
/// the float product is made in scratch memory, and each element is rounded once.
/// </summary>
static unsafe class WidenedProduct
{
    /// <summary>Writes <c>c = a * b</c>. The columns of c lie side by side.</summary>
    public static void Multiply<T>(IWidened<T> conversions, View<T> a, View<T> b, View<T> c)
    {
        var wideA = Widen(conversions, a, Scratch.WideLeft<float>((nint)a.Rows * a.Columns));
        var wideB = Widen(conversions, b, Scratch.WideRight<float>((nint)b.Rows * b.Columns));
        var wideC = new View<float>(Scratch.Result<float>((nint)c.Rows * c.Columns), c.Rows, c.Columns, c.Columns, 1);
        BlockedProduct.Split(wideA, wideB, wideC);
        for (var i = 0; i < c.Rows; i++)
            conversions.Narrow(new ReadOnlySpan<float>((float*)wideC.Origin + (nint)i * c.Columns, c.Columns), Line(c, i));
    }

    static View<float> Widen<T>(IWidened<T> conversions, View<T> view, float* wide)
    {
        if (view.ColumnStride != 1)
            return Widen(conversions, view.Turned, wide).Turned;
        for (var i = 0; i < view.Rows; i++)
            conversions.Widen(Line(view, i), new Span<float>(wide + (nint)i * view.Columns, view.Columns));
        return new View<float>(wide, view.Rows, view.Columns, view.Columns, 1);
    }

    static Span<T> Line<T>(View<T> view, int row) => MemoryMarshal.CreateSpan(ref view[row, 0], view.Columns);
}
