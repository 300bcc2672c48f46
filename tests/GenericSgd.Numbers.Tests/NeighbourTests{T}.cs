using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>One operation between single numbers: its interval is one number if the result is exact, else two neighbours with the exact result between
/// them.</summary>
public abstract class NeighbourTests<T>
    where T : INumber<T>
{
    readonly Random _random = new(6);

    /// <summary>A number with random bits, finite.</summary>
    protected abstract T Any(Random random);

    /// <summary>Whether nothing lies between two numbers.</summary>
    protected abstract bool AreNeighbours(T low, T high);

    protected virtual int Cases => 4_000;

    [Fact]
    public void Sums() => Check((x, y) => x + y, (x, y) => x + y, nonZero: false);

    [Fact]
    public void Differences() => Check((x, y) => x - y, (x, y) => x - y, nonZero: false);

    [Fact]
    public void Products() => Check((x, y) => x * y, (x, y) => x * y, nonZero: false);

    [Fact]
    public void Quotients() => Check((x, y) => x / y, (x, y) => x / y, nonZero: true);

    void Check(Func<Interval<T>, Interval<T>, Interval<T>> operation, Func<Exact, Exact, Exact> exact, bool nonZero)
    {
        var (inexact, exactly) = (0, 0);
        for (var i = 0; i < Cases; i++)
        {
            var x = i % 5 == 0 ? T.CreateChecked(_random.Next(-99, 99)) : Any(_random);
            var y = i % 3 == 0 ? T.CreateChecked(_random.Next(1, 9)) : i % 7 == 1 ? x : Any(_random);
            if (nonZero && T.IsZero(y))
            {
                continue;
            }

            Interval<T> result;
            try
            {
                result = operation(x, y);
            }
            catch (OverflowException)
            {
                continue;
            }

            var truth = exact(Of(x), Of(y));
            if (!T.IsFinite(result.Low) || !T.IsFinite(result.High))
            {
                Assert.True(T.IsFinite(result.Low) != T.IsFinite(result.High), $"{x}, {y}: {result}");
                continue;
            }

            var (below, above) = ((truth - Of(result.Low)).Numerator.Sign, (Of(result.High) - truth).Numerator.Sign);
            Assert.True(below >= 0 && above >= 0, $"{x}, {y}: {result} does not hold the exact result.");
            Assert.True(below == 0 && above == 0 ? result.Low == result.High : below > 0 && above > 0 && AreNeighbours(result.Low, result.High),
                $"{x}, {y}: {result} is too wide.");
            (exactly, inexact) = below == 0 ? (exactly + 1, inexact) : (exactly, inexact + 1);
        }

        Assert.True(exactly > 20 && inexact > 20, $"{exactly} exact, {inexact} inexact");
    }

    static Exact Of(T value)
    {
        var text = ExactConvert.ToReal(value).ToString();
        var (digits, power) = text.Split('E') is [var head, var tail] ? (head, int.Parse(tail)) : (text, 0);
        var places = digits.Contains('.') ? digits.Length - digits.IndexOf('.') - 1 : 0;
        var whole = BigInteger.Parse(digits.Replace(".", ""));
        power -= places;
        return power < 0 ? new Exact(whole, BigInteger.Pow(10, -power)) : new Exact(whole * BigInteger.Pow(10, power), BigInteger.One);
    }
}

public sealed class DoubleNeighbourTests : NeighbourTests<double>
{
    protected override int Cases => 1_000;

    protected override double Any(Random random)
    {
        var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
        return random.Next(2) == 0 ? random.NextDouble() : double.IsFinite(value) ? value : double.Epsilon;
    }

    protected override bool AreNeighbours(double low, double high) => double.BitIncrement(low) == high;
}

public sealed class SingleNeighbourTests : NeighbourTests<float>
{
    protected override float Any(Random random)
    {
        var value = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
        return random.Next(2) == 0 ? random.NextSingle() : float.IsFinite(value) ? value : float.Epsilon;
    }

    protected override bool AreNeighbours(float low, float high) => float.BitIncrement(low) == high;
}

public sealed class HalfNeighbourTests : NeighbourTests<Half>
{
    protected override Half Any(Random random)
    {
        var value = BitConverter.UInt16BitsToHalf((ushort)random.Next(65536));
        return Half.IsFinite(value) ? value : Half.Epsilon;
    }

    protected override bool AreNeighbours(Half low, Half high) => Half.BitIncrement(low) == high;
}

public sealed class BFloat16NeighbourTests : NeighbourTests<BFloat16>
{
    protected override int Cases => 3_000;

    protected override BFloat16 Any(Random random)
    {
        var value = BFloat16.FromBits((ushort)random.Next(65536));
        return BFloat16.IsFinite(value) ? value : BFloat16.Epsilon;
    }

    // In float the distance is one step of the larger of the two.
    protected override bool AreNeighbours(BFloat16 low, BFloat16 high)
    {
        var between = (BFloat16)((float)low + (((float)high - (float)low) / 2));
        return low < high && (between == low || between == high);
    }
}

public sealed class DecimalNeighbourTests : NeighbourTests<decimal>
{
    protected override decimal Any(Random random) => random.Next(3) switch
    {
        0 => (decimal)random.Next(-1000, 1000) / 8,
        1 => new(random.Next(int.MinValue, int.MaxValue), random.Next(int.MinValue, int.MaxValue), random.Next(int.MinValue, int.MaxValue),
            random.Next(2) == 0, (byte)random.Next(29)),
        _ => new(random.Next(int.MinValue, int.MaxValue), random.Next(1000), 0, random.Next(2) == 0, (byte)random.Next(20, 29)),
    };

    protected override bool AreNeighbours(decimal low, decimal high) => low < high && high - low <= decimal.Max(1e-28m, decimal.Abs(high) / 7e27m);
}
