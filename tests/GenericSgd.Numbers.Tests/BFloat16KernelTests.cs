using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Numbers.Tests;

public sealed class BFloat16KernelTests
{
    [Fact]
    public void A_matrix_product_is_rounded_once_at_the_end()
    {
        // 256 + 1 + 1 + ... : one at a time each 1 would be lost, because the next number after 256 is 258.
        const int Inner = 65;
        var row = new BFloat16[Inner];
        var column = new BFloat16[Inner];
        Array.Fill(row, BFloat16.One);
        Array.Fill(column, BFloat16.One);
        row[0] = (BFloat16)256f;
        var product = new BFloat16[1];
        MatrixMultiply.Multiply<BFloat16>(new ReadOnlySpan2D<BFloat16>(row, 1, Inner), new ReadOnlySpan2D<BFloat16>(column, Inner, 1), new Span2D<BFloat16>(product, 1, 1));
        Assert.Equal(320, (float)product[0]);
        Assert.Equal(256, (float)row.Aggregate(BFloat16.Zero, (sum, x) => sum + x));
    }
}
