using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>The norm that clipping uses, of as many elements as a network has: it allocates nothing and loses no digits to their number.</summary>
public sealed class ManyNormTests
{
    const int Count = 300_000;

    [Fact]
    public void ANormOfManyDoublesHasAllDigits()
    {
        double[] many = [.. Enumerable.Range(0, Count).Select(i => (i % 97 + 1) / 97.0)];
        var (largest, relative) = Reduce.ScaledNorm<double>(many);
        Assert.InRange(largest * relative / Reduce.Norm<double>(many) - 1, -3e-16, 3e-16);
    }

    [Fact]
    public void ANormOfManyDecimalsHasAllDigits()
    {
        decimal[] many = [.. Enumerable.Range(0, Count / 10).Select(i => (i % 97 + 1) / 97m)];
        var (largest, relative) = Reduce.ScaledNorm<decimal>(many);
        Assert.InRange(largest * relative / Reduce.Norm<decimal>(many) - 1, -3e-28m, 3e-28m);
    }
}
