using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <summary>The product for a number type of which nothing is known but its operators, and for products too small for anything else.</summary>
static unsafe class PlainProduct
{
    /// <summary>
    /// Elements of b's rows that stay in the first-level cache while all rows of a pass over them: with elements of 16 bytes, 64 by 32 are 32 KB.
    /// <code>
    ///                    +--+--+--+
    ///                    |  |  |  |   64 of k
    ///        +---+---+   +--+--+--+
    ///   a    |   |   |   |  |  |  |   b
    ///        +---+---+   +--+--+--+
    ///                     32 columns
    /// </code>
    /// </summary>
    const int BlockDepth = 64;

    const int BlockColumns = 32;

    /// <summary>Waking another thread costs about as much as so many multiply-adds of a slow type.</summary>
    const long SplitOperations = 20_000;

    /// <summary>As <see cref="Multiply{T}(in View{T}, in View{T}, in View{T})"/>, by several threads if it is large.</summary>
    public static void Split<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : INumber<T>
    {
        if ((long)c.Rows * c.Columns * a.Columns < SplitOperations)
            Multiply(a, b, c);
        else
            SplitProduct.Multiply(a, b, c, &Multiply, 1, BlockColumns);
    }

    /// <summary>Writes <c>c = a * b</c>; each element is one chain of multiply-adds from zero, in the order of k.</summary>
    public static void Multiply<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : INumber<T>
    {
        if (a.Columns == 0)
            Chains(a, b, c, false);
        for (var column = 0; column < c.Columns; column += BlockColumns)
        {
            var columns = Math.Min(BlockColumns, c.Columns - column);
            for (var at = 0; at < a.Columns; at += BlockDepth)
            {
                var depth = Math.Min(BlockDepth, a.Columns - at);
                Chains(a.Part(0, a.Rows, at, depth), b.Part(at, depth, column, columns), c.Part(0, c.Rows, column, columns), at > 0);
            }
        }
    }

    /// <summary>The chains of a part: begun at zero or, if <paramref name="onward"/>, gone on with from c.</summary>
    public static void Chains<T>(in View<T> a, in View<T> b, in View<T> c, bool onward)
        where T : INumber<T>
    {
        for (var i = 0; i < c.Rows; i++)
            for (var j = 0; j < c.Columns; j++)
            {
                var sum = onward ? c[i, j] : T.Zero;
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
