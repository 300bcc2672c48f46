using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <summary>
/// The product for a number type of which nothing is known but its operators, and for products too small for anything else. Elements of b's rows stay in the
/// first-level cache while all rows of a pass over them:
/// <code>
///                    +--+--+--+
///                    |  |  |  |   64 of k
///        +---+---+   +--+--+--+
///   a    |   |   |   |  |  |  |   b
///        +---+---+   +--+--+--+
///                     32 columns
/// </code>
/// </summary>
static unsafe class PlainProduct
{
    /// <summary>As <see cref="Multiply{T}(in View{T}, in View{T}, in View{T})"/>, by several threads if it is large.</summary>
    public static void Split<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : INumber<T>
    {
        if (!ProductPaths.IsShared(ProductPath.Plain, c.Rows, a.Columns, c.Columns))
            Multiply(a, b, c);
        else
            SplitProduct.Multiply(a, b, c, &Multiply, 1, Thresholds.PlainColumns);
    }

    /// <summary>Writes <c>c = a * b</c>; each element is one chain of multiply-adds from zero, in the order of k.</summary>
    public static void Multiply<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : INumber<T>
    {
        if (a.Columns == 0)
            Chains(a, b, c, ChainStart.Zero);
        for (var column = 0; column < c.Columns; column += Thresholds.PlainColumns)
        {
            var columns = Math.Min(Thresholds.PlainColumns, c.Columns - column);
            for (var at = 0; at < a.Columns; at += Thresholds.PlainDepth)
            {
                var depth = Math.Min(Thresholds.PlainDepth, a.Columns - at);
                var start = at > 0 ? ChainStart.Result : ChainStart.Zero;
                Chains(a.Part(0, a.Rows, at, depth), b.Part(at, depth, column, columns), c.Part(0, c.Rows, column, columns), start);
            }
        }
    }

    /// <summary>The chains of a part: begun at zero or gone on with from c.</summary>
    public static void Chains<T>(in View<T> a, in View<T> b, in View<T> c, ChainStart start)
        where T : INumber<T>
    {
        View<T>.MustFit(a, b, c);
        for (var i = 0; i < c.Rows; i++)
            for (var j = 0; j < c.Columns; j++)
            {
                var sum = start == ChainStart.Result ? c[i, j] : T.Zero;
                var left = (byte*)a.Origin + i * a.RowStride * Unsafe.SizeOf<T>();
                var right = (byte*)b.Origin + j * b.ColumnStride * Unsafe.SizeOf<T>();
                for (var k = 0; k < a.Columns; k++)
                {
                    sum = Fused.MultiplyAdd(Unsafe.AsRef<T>(left), Unsafe.AsRef<T>(right), sum);
                    left += a.ColumnStride * Unsafe.SizeOf<T>();
                    right += b.RowStride * Unsafe.SizeOf<T>();
                }
                c[i, j] = sum;
            }
    }
}
