using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

public sealed class NumPyStreamTests
{
    // The logarithm's last bit is the platform's; it can move a number by a few units of its last place.
    const double LastPlaces = 4;

    public static TheoryData<uint> Seeds => [.. NumPyReference.Normals.Keys];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void DrawsTheNormalNumbersOfNumPy(uint seed)
    {
        var stream = new NumPyStream(seed);
        foreach (var expected in NumPyReference.Normals[seed])
        {
            var actual = stream.NextNormal();
            Assert.True(Math.Abs(actual - expected) <= LastPlaces * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)), $"{actual} for {expected}");
        }
    }

    [Fact]
    public void DrawsTheIntegersOfTheStandard()
    {
        // The C++ standard names the 10000th integer of mt19937 after seed 5489.
        var stream = new NumPyStream(5489);
        for (var i = 1; i < 10_000; i++)
        {
            stream.NextUInt32();
        }

        Assert.Equal(4123659995u, stream.NextUInt32());
    }

    [Fact]
    public void DrawsTheUniformNumbersOfNumPy()
    {
        var stream = new NumPyStream(0);
        Assert.Equal([0.5488135039273248, 0.7151893663724195, 0.6027633760716439], [stream.NextDouble(), stream.NextDouble(), stream.NextDouble()]);
    }

    [Theory]
    [InlineData(0, new[] { 2, 8, 4, 9, 1, 6, 7, 3, 0, 5 })]
    [InlineData(42, new[] { 8, 1, 5, 0, 7, 2, 9, 4, 3, 6 })]
    public void ShufflesAsNumPy(uint seed, int[] expected)
    {
        int[] items = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        new NumPyStream(seed).Shuffle(items);
        Assert.Equal(expected, items);
    }

    [Fact]
    public void KeepsTheSpareNumberAcrossOtherDraws()
    {
        var stream = new NumPyStream(0);
        stream.NextNormal();
        stream.NextUInt32();
        Assert.Equal(NumPyReference.Normals[0][1], stream.NextNormal(), 14);
    }

    [Fact]
    public void ShufflesNothingWithoutDrawing()
    {
        var stream = new NumPyStream(7);
        stream.Shuffle([]);
        stream.Shuffle([1]);
        Assert.Equal(new NumPyStream(7).NextUInt32(), stream.NextUInt32());
    }
}
