using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

public sealed class ReduceFloatLaws : ReduceLaws<float>
{
    protected override int Chains(int length) => length < 64 ? 4 : 64;

    protected override float MultiplyAdd(float x, float y, float sum) => float.FusedMultiplyAdd(x, y, sum);
}

public sealed class ReduceDoubleLaws : ReduceLaws<double>
{
    protected override int Chains(int length) => length < 32 ? 4 : 32;

    protected override double MultiplyAdd(double x, double y, double sum) => double.FusedMultiplyAdd(x, y, sum);
}

public sealed class ReduceDecimalLaws : ReduceLaws<decimal>;

public sealed class ReducePlainLaws : ReduceLaws<Plain>;

public class ReduceHalfTests
{
    [Fact]
    public void Half_is_summed_in_float_by_blocks_and_rounded_once()
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
                sum += Reduce.Sum<float>(a[start..end]);
                dot += Reduce.Dot<float>(a[start..end], b[start..end]);
            }

            Assert.Equal((Half)sum, Reduce.Sum<Half>(x));
            Assert.Equal((Half)dot, Reduce.Dot<Half>(x, y));
        }
    }

    [Fact]
    public void Half_does_not_stand_still_at_2048()
    {
        var ones = Enumerable.Repeat(Half.One, 6000).ToArray();
        Assert.Equal((Half)6000, Reduce.Sum<Half>(ones));
        Assert.Equal(Half.PositiveInfinity, Reduce.Sum<Half>(Enumerable.Repeat((Half)60000, 2).ToArray()));
    }
}
