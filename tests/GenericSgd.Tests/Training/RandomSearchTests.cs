using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>The draws of the baseline, number by number: what it reaches must not change by itself.</summary>
public class RandomSearchTests
{
    static readonly Pipeline Line = new() { Inputs = 2, Layers = [new Dense(1)], Seed = 7 };

    static readonly Dataset<double> Data = Dataset.Create(new double[,] { { 1, 2 }, { 3, -1 }, { 0, 4 } }, new double[,] { { 5 }, { -3 }, { 9 } });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public void EachTryAddsItsOwnNormalsToTheBest(int tries)
    {
        var (network, cost) = new RandomSearch(tries, 0.5).Run(Line, Data);
        var best = Line.Build<double>();
        var least = Evaluation.Cost(best, Line.Cost, Data);
        var kept = 0;
        for (var attempt = 0; attempt < tries; attempt++)
        {
            var tried = Line.Build<double>();
            for (var i = 0; i < 3; i++)
                tried.Parameters[i] = best.Parameters[i]
                    + 0.5 * Philox.Normal<double>(7, Philox.StreamOf(RandomPurpose.Search, 0), 3 * (ulong)attempt + (ulong)i);
            var triedCost = Evaluation.Cost(tried, Line.Cost, Data);
            if (triedCost >= least)
                continue;
            (best, least) = (tried, triedCost);
            kept++;
        }

        Assert.Equal(best.Parameters.ToArray(), network.Parameters.ToArray());
        Assert.Equal(least, cost);
        Assert.True(tries < 40 || (kept > 2 && kept < 38), $"{kept} of {tries} were kept");
    }

    [Fact]
    public void WithoutATryThereIsNoSearch() => Assert.Throws<ArgumentOutOfRangeException>(() => new RandomSearch(0, 1));
}
