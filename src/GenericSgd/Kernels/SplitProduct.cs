using System.Numerics;

namespace GenericSgd.Kernels;

/// <summary>Shares a product out among threads.</summary>
static class SplitProduct
{
    /// <summary>Writes <c>c = a * b</c> for float or double. The columns of c lie side by side.</summary>
    public static void Multiply<T>(View<T> a, View<T> b, View<T> c)
        where T : unmanaged, INumber<T> => BlockedProduct.Multiply(a, b, c);
}
