using GenericSgd.Kernels;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Kernels;

public sealed unsafe class ScratchTests
{
    /// <summary>A conversion that, like a number type may, multiplies larger matrices of its own on the way.</summary>
    sealed class Nested : IWidened<float>
    {
        int _depth;

        public void Widen(ReadOnlySpan<float> values, Span<float> wide)
        {
            values.CopyTo(wide);
            Multiply();
        }

        public void Narrow(ReadOnlySpan<float> wide, Span<float> values)
        {
            Multiply();
            wide.CopyTo(values);
        }

        void Multiply()
        {
            if (_depth++ == 0)
                Product(this, 40 + _depth, 30, 50, 9);
            _depth--;
        }
    }

    [Fact]
    public void AConversionMayMultiplyMatricesItself()
    {
        // 3 * 4 products of 2 and 5 in each element.
        Assert.All(Product(new Nested(), 3, 12, 4, 5), element => Assert.Equal(120, element));
    }

    static float[] Product(IWidened<float> conversions, int m, int k, int n, float factor)
    {
        var (a, b, c) = (new float[m * k], new float[k * n], new float[m * n]);
        Array.Fill(a, 2);
        Array.Fill(b, factor);
        fixed (float* pa = a, pb = b, pc = c)
            WidenedProduct.Multiply(conversions, new View<float>(pa, m, k, k, 1), new View<float>(pb, k, n, n, 1), new View<float>(pc, m, n, n, 1));
        return c;
    }
}
