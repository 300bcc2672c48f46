using System.Numerics;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Tests.Numerics;

public sealed class SizesTests
{
    public static IEnumerable<object[]> Around =>
        from rows in (int[])[1, 2, 46340, 46341, 65535, 65536, 65537, 1 << 20, 1 << 30, (1 << 30) + 1, int.MaxValue]
        from columns in (int[])[0, 1, 2, 3, 4, 4300, 46341, 65535, 65536, 65537, int.MaxValue]
        select new object[] { rows, columns };

    [Theory]
    [MemberData(nameof(Around))]
    public void AProductIsExactOrRefusedWithItsSize(int rows, int columns)
    {
        var exact = new BigInteger(rows) * columns;
        if (exact <= Array.MaxLength)
            Assert.Equal(exact, Sizes.Product(rows, columns, "A thing", "take less"));
        else
            Assert.Equal(
                $"A thing ({rows} x {columns}) needs {exact} numbers, and one array holds at most {Array.MaxLength}: take less.",
                Assert.Throws<ArgumentException>(() => Sizes.Product(rows, columns, "A thing", "take less")).Message);
    }

    [Fact]
    public void ANegativeSizeIsNone() =>
        Assert.Contains("no size", Assert.Throws<ArgumentException>(() => Sizes.Product(-1, 3, "A thing", "take less")).Message);

    [Fact]
    public void BytesDoNotWrap()
    {
        Assert.Equal(24, Sizes.BytesOf<double>(3));
        Assert.Equal(1L << 34, Sizes.BytesOf<decimal>(1 << 30));
        Assert.Equal(long.MaxValue, Sizes.BytesOf<decimal>(1L << 60));
    }

    [Fact]
    public void WhatNoMachineHoldsIsRefusedWithItsSizeAndThatOfTheMachine()
    {
        Sizes.MustFitMachine<double>(1000, "A thing", "take less");
        var message = Assert.Throws<InsufficientMemoryException>(() => Sizes.MustFitMachine<double>(1L << 50, "A thing", "take less")).Message;
        Assert.StartsWith("A thing needs 1125899906842624 numbers, 9007199.25 GB, and there are ", message);
        Assert.EndsWith(": take less.", message);
        Assert.Contains("12.5 MB, and there are 2 GB", Sizes.TooLarge(1, 12_500_000, 2_000_000_000, "A thing", "take less").Message);
    }
}
