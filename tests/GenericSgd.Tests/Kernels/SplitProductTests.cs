using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

public sealed class SplitProductTests
{
    [Theory]
    // Columns first, as many parts as whole steps; then rows for the threads that are left.
    [InlineData(100, 100, 6, 32, 1, 1, 1)]
    [InlineData(100, 100, 6, 32, 2, 1, 2)]
    [InlineData(100, 100, 6, 32, 3, 1, 3)]
    [InlineData(100, 100, 6, 32, 4, 2, 3)]
    [InlineData(100, 96, 6, 32, 6, 2, 3)]
    [InlineData(100, 95, 6, 32, 6, 3, 2)]
    [InlineData(100, 31, 6, 32, 7, 7, 1)]
    [InlineData(13, 31, 6, 32, 7, 2, 1)]
    [InlineData(5, 31, 6, 32, 7, 1, 1)]
    public void AProductIsCutInSoManyParts(int rows, int columns, int rowStep, int columnStep, int threads, int down, int across) =>
        Assert.Equal((down, across), SplitProduct.Parts(rows, columns, rowStep, columnStep, threads));

    [Fact]
    public void ALengthIsCutAtMultiplesOfTheStepIntoPartsThatHardlyDiffer()
    {
        Assert.Equal([(0, 48), (48, 48), (96, 4)], Parts(new Cut(100, 48, 3)));
        Assert.Equal([(0, 30), (30, 36), (66, 34)], Parts(new Cut(100, 6, 3)));
        Assert.Equal([(0, 100)], Parts(new Cut(100, 6, 1)));
        Assert.Equal([(0, 1), (1, 1), (2, 1)], Parts(new Cut(3, 1, 3)));
        // Its products need more than 32 bits.
        Assert.Equal((1_999_999_998, 2), new Cut(2_000_000_000, 2, 1_000_000_000)[999_999_999]);
    }

    static IEnumerable<(int, int)> Parts(Cut cut) => Enumerable.Range(0, cut.Parts).Select(part => cut[part]);
}
