using GenericSgd.Numerics.Functions;

namespace GenericSgd.Tests.Numerics;

/// <summary>The same bits in vectors of every width.</summary>
public class LanesTests
{
    const int Count = 4096;

    [Fact]
    public void ExpHasTheSameBitsInEveryWidth() => Same<ExpFormula>();

    [Fact]
    public void LogHasTheSameBitsInEveryWidth() => Same<LogFormula>();

    [Fact]
    public void TanhHasTheSameBitsInEveryWidth() => Same<TanhFormula>();

    [Fact]
    public void SigmoidHasTheSameBitsInEveryWidth() => Same<SigmoidFormula>();

    [Fact]
    public void SoftplusHasTheSameBitsInEveryWidth() => Same<SoftplusFormula>();

    static void Same<F>()
        where F : struct, IFormula
    {
        // Every exponent, both signs, all the ends; neighbours of very different size, so that fast and slow ways meet in one vector.
        var random = new Random(6);
        var doubles = new double[Count];
        var floats = new float[Count];
        for (var i = 0; i < Count; i++)
        {
            doubles[i] = i % 2 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)) : (random.NextDouble() * 1600) - 800;
            floats[i] = i % 2 == 0 ? BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)) : (random.NextSingle() * 220) - 110;
        }

        var one = Array.ConvertAll(doubles, x => Map<F>.Of(x));
        Equal(one, Run(doubles, Map<F>.Run<Lanes2>));
        Equal(one, Run(doubles, Map<F>.Run<Lanes4>));
        Equal(one, Run(doubles, Map<F>.Run<Lanes8>));
        var single = Array.ConvertAll(floats, x => Map<F>.Of(x));
        Equal(single, Run(floats, Map<F>.Run<Lanes2>));
        Equal(single, Run(floats, Map<F>.Run<Lanes4>));
        Equal(single, Run(floats, Map<F>.Run<Lanes8>));
    }

    delegate int Runner<T>(ReadOnlySpan<T> x, Span<T> y, int i);

    static T[] Run<T>(T[] x, Runner<T> run)
    {
        var y = new T[x.Length];
        Assert.Equal(x.Length, run(x, y, 0));
        return y;
    }

    static void Equal(double[] expected, double[] actual) => Assert.Equal(Array.ConvertAll(expected, Bits), Array.ConvertAll(actual, Bits));

    static void Equal(float[] expected, float[] actual)
        => Assert.Equal(Array.ConvertAll(expected, x => Bits(x)), Array.ConvertAll(actual, x => Bits(x)));

    // Every NaN counts as the same.
    static long Bits(double x) => double.IsNaN(x) ? -1 : BitConverter.DoubleToInt64Bits(x);
}
