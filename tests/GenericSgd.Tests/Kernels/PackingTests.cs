using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

/// <summary>Which operands a block copies: both sides of each border. Only the sizes are looked at.</summary>
public sealed unsafe class PackingTests
{
    [Theory]
    // Rows that use it: two panels do not pay for a copy.
    [InlineData(12, 1000, 1000, true)]
    [InlineData(13, 1000, 1000, false)]
    // Its 80 KB.
    [InlineData(13, 160, 128, true)]
    [InlineData(13, 161, 128, false)]
    public void TheRightOperandStaysWhereItIs(int rows, int depth, int columns, bool stays)
    {
        Assert.Equal(stays, Packing.LeavesRight(new View<float>(null, depth, columns, columns, 1), rows));
        Assert.False(Packing.LeavesRight(new View<float>(null, columns, depth, depth, 1).Transposed, rows));
    }

    [Theory]
    // By rows, up to twelve panels of 16; by columns, one.
    [InlineData(1000, 1000, 192, true, false)]
    [InlineData(1000, 1000, 193, false, false)]
    [InlineData(1000, 1000, 16, true, true)]
    [InlineData(1000, 1000, 17, true, false)]
    // Its 80 KB.
    [InlineData(160, 128, 1000, true, true)]
    [InlineData(161, 128, 1000, false, false)]
    public void TheLeftOperandStaysWhereItIs(int rows, int depth, int columns, bool stays, bool staysTransposed)
    {
        Assert.Equal(stays, Packing.LeavesLeft(new View<float>(null, rows, depth, depth, 1), columns, 16));
        Assert.Equal(staysTransposed, Packing.LeavesLeft(new View<float>(null, depth, rows, rows, 1).Transposed, columns, 16));
    }

    [Theory]
    // 512 KB of 4 limbs of 8 bytes are 16,384 elements.
    [InlineData(1000, 16, 1000)]
    [InlineData(1000, 17, 963)]
    [InlineData(1000, 0, 1000)]
    // But 8 rows at least, if there are so many.
    [InlineData(1000, 2048, 8)]
    [InlineData(1000, 100_000, 8)]
    [InlineData(5, 100_000, 5)]
    [InlineData(1000, 2047, 8)]
    [InlineData(1000, 1820, 9)]
    public void RowsOfDecimalsWhoseLimbsAreKept(int rows, int depth, int kept) => Assert.Equal(kept, DecimalProduct.BlockRows(rows, depth));

    [Fact]
    public void TheUsualBlocks() => Assert.Equal(new Blocks(256, 192, 2048), Blocks.Usual);

    [Theory]
    // Two tiles of 6 and 3 rows, or 4 and 4, are done sooner than one of 8 and one of 1.
    [InlineData(5, 5)]
    [InlineData(8, 8)]
    [InlineData(9, 6)]
    [InlineData(10, 6)]
    [InlineData(11, 8)]
    public void RowsOfTheNextTile(int left, int height)
    {
        Assert.Equal(height, new Strip<float>(null, 5, 1, 8, null, 5, 5, ChainStart.Zero).Height(left));
        Assert.Equal(Math.Min(left, 6), new Strip<float>(null, null, 5, 5, ChainStart.Zero).Height(left));
    }

    [Fact]
    public void TheNextTileBeginsBelowThisOneOrInTheNextPanel()
    {
        Assert.Equal(8 * 50, new Strip<float>(null, 50, 1, 8, null, 5, 7, ChainStart.Zero).Step(8));
        Assert.Equal(6 * 7, new Strip<float>(null, null, 5, 7, ChainStart.Zero).Step(2));
    }
}
