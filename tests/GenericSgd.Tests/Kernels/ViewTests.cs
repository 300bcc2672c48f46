using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

public sealed class ViewTests
{
    static readonly int[] Sizes = [-1, 0, 1, 2, 3, 4, 5, 12, 65535, 65536, 65537, 1 << 30, (1 << 30) + 1, int.MaxValue, int.MinValue];

    public static IEnumerable<object[]> Pairs => from rows in Sizes from columns in Sizes select new object[] { rows, columns };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void AViewShowsNoMoreThanItsMemory(int rows, int columns)
    {
        var values = new float[12];
        if (rows >= 0 && columns >= 0 && (decimal)rows * columns <= values.Length)
        {
            Assert.Equal(columns == 0 ? (0, 0) : (rows, columns),
                (View.Of<float>(values, rows, columns).Height, View.OfReadOnly<float>(values, rows, columns).Width));
            return;
        }

        Assert.Throws<ArgumentException>(() => { View.Of<float>(values, rows, columns); });
        Assert.Throws<ArgumentException>(() => { View.OfReadOnly<float>(values, rows, columns); });
    }

    [Fact]
    public void TheLastElementIsTheLastOfTheMemory()
    {
        var values = new int[12];
        View.Of<int>(values, 3, 4)[2, 3] = 7;
        Assert.Equal(7, values[11]);
    }
}
