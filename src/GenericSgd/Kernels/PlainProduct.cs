using System.Numerics;

namespace GenericSgd.Kernels;

/// <summary>The product for a number type of which nothing is known but its operators.</summary>
static class PlainProduct
{
    /// <summary>Writes <c>c = a * b</c>; each element is one chain of multiply-adds from zero, in the order of k.</summary>
    public static void Multiply<T>(View<T> a, View<T> b, View<T> c)
        where T : INumber<T>
    {
        for (var i = 0; i < c.Rows; i++)
            for (var j = 0; j < c.Columns; j++)
            {
                var sum = T.Zero;
                for (var k = 0; k < a.Columns; k++)
                    sum = Chain.Link(a[i, k], b[k, j], sum);
                c[i, j] = sum;
            }
    }
}
