using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Tests;

public sealed class BFloat16KernelTests
{
    [Fact]
    public void AMatrixProductIsRoundedOnceAtTheEnd()
    {
        // 256 + 1 + 1 + ... : one at a time each 1 would be lost, because the next number after 256 is 258.
        const int Inner = 65;
        var row = new BFloat16[Inner];
        var column = new BFloat16[Inner];
        Array.Fill(row, BFloat16.One);
        Array.Fill(column, BFloat16.One);
        row[0] = (BFloat16)256f;
        var product = new BFloat16[1];
        MatrixMultiply.Multiply<BFloat16>(new ReadOnlySpan2D<BFloat16>(row, 1, Inner), new ReadOnlySpan2D<BFloat16>(column, Inner, 1),
            new Span2D<BFloat16>(product, 1, 1));
        Assert.Equal(320, (float)product[0]);
        Assert.Equal(256, (float)row.Aggregate(BFloat16.Zero, (sum, x) => sum + x));
    }

    [Fact]
    public void ManyAreConvertedAsOneByOne()
    {
        IWidened<BFloat16> conversions = BFloat16.One;
        // All heads, each with tails about the ties; an odd count, so that vectors leave a rest.
        var wide = Enumerable.Range(0, 65_536)
            .SelectMany(head => new uint[] { 0, 1, 0x7FFF, 0x8000, 0x8001, 0xFFFF }.Select(tail => BitConverter.UInt32BitsToSingle(((uint)head << 16) | tail)))
            .Append(1.5f)
            .ToArray();
        var narrow = new BFloat16[wide.Length];
        conversions.Narrow(wide, narrow);
        Assert.Equal(wide.Select(value => BFloat16.ToBits((BFloat16)value)), narrow.Select(BFloat16.ToBits));
        conversions.Widen(narrow, wide);
        Assert.Equal(narrow.Select(value => (uint)BFloat16.ToBits(value) << 16), wide.Select(BitConverter.SingleToUInt32Bits));
    }
}
