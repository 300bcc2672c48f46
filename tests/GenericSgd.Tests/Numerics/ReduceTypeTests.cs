using FsCheck.Xunit;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

public sealed class ReduceFloatLaws : OrderedReduceLaws<float>
{
    protected override int Chains(int length) => length < 64 ? 4 : 64;

    protected override float MultiplyAdd(float x, float y, float sum) => float.FusedMultiplyAdd(x, y, sum);
}

public sealed class ReduceDoubleLaws : OrderedReduceLaws<double>
{
    protected override int Chains(int length) => length < 32 ? 4 : 32;

    protected override double MultiplyAdd(double x, double y, double sum) => double.FusedMultiplyAdd(x, y, sum);
}

public sealed class ReduceDecimalLaws : ReduceLaws<decimal>
{
    [Property(MaxTest = 200)]
    public void SumsAreExactAndRoundedOnce(decimal[] x, decimal[] y)
    {
        var count = Math.Min(x.Length, y.Length);
        decimal[] one = x[..count], ones = [.. Enumerable.Repeat(1m, count)];
        Assert.Equal(DecimalReference.Dot(one, y.AsSpan(0, count)), OrNull(() => Reduce.Dot<decimal>(one, y.AsSpan(0, count))));
        Assert.Equal(DecimalReference.Dot(one, one), OrNull(() => Reduce.SumOfSquares<decimal>(one)));
        Assert.Equal(DecimalReference.Dot(one, ones), OrNull(() => Reduce.Sum<decimal>(one)));
        Assert.Equal(DecimalReference.Dot(Array.ConvertAll(one, decimal.Abs), ones), OrNull(() => Reduce.SumOfAbsolutes<decimal>(one)));
    }

    [Fact]
    public void OnlyTheFinalSumHasToBeInRange()
    {
        Assert.Equal(1, Reduce.Sum<decimal>([decimal.MaxValue, 1, decimal.MinValue]));
        Assert.Equal(0.0000000000000000000000000003m, Reduce.Dot<decimal>([1e-14m, 1e-14m, 1e-14m], [1e-14m, 1e-14m, 1e-14m]));
        Assert.Throws<OverflowException>(() => Reduce.Sum<decimal>([decimal.MaxValue, 1]));
    }

    [Fact]
    public void ADifferenceIsRoundedBeforeItIsSummed()
    {
        decimal[] x = [1e27m, 3], y = [0.04m, 1];
        Assert.Equal(x[0] - y[0] + 2, Reduce.SumOfAbsoluteDifferences<decimal>(x, y));
        Assert.Equal(8, Reduce.SumOfSquaredDifferences<decimal>([1, 3], [3, 1]));
    }

    static decimal? OrNull(Func<decimal> sum)
    {
        try
        {
            return sum();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

public sealed class ReducePlainLaws : OrderedReduceLaws<Plain>;

public class ReduceHalfTests
{
    [Fact]
    public void HalfIsSummedInFloatByBlocksAndRoundedOnce()
    {
        for (var length = 0; length <= 2500; length = (length * 5 / 4) + 1)
        {
            var random = new Random(length);
            var (x, y) = (new Half[length], new Half[length]);
            for (var i = 0; i < length; i++)
            {
                (x[i], y[i]) = ((Half)(random.NextSingle() - 0.5f), (Half)(random.NextSingle() - 0.3f));
            }

            var (a, b) = (Array.ConvertAll(x, n => (float)n), Array.ConvertAll(y, n => (float)n));
            var (sum, dot) = (0f, 0f);
            for (var start = 0; start < length; start += 1024)
            {
                var end = Math.Min(length, start + 1024);
                sum += Reduce.Sum<float>(a.AsSpan(start..end));
                dot += Reduce.Dot<float>(a.AsSpan(start..end), b.AsSpan(start..end));
            }

            Assert.Equal((Half)sum, Reduce.Sum<Half>(x));
            Assert.Equal((Half)dot, Reduce.Dot<Half>(x, y));
        }
    }

    [Fact]
    public void HalfDoesNotStandStillAt2048()
    {
        var ones = Enumerable.Repeat(Half.One, 6000).ToArray();
        Assert.Equal((Half)6000, Reduce.Sum<Half>(ones));
        Assert.Equal(Half.PositiveInfinity, Reduce.Sum<Half>(Enumerable.Repeat((Half)60000, 2).ToArray()));
    }
}
