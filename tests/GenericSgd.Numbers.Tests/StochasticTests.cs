using System.Globalization;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Numbers.Tests;

[Collection("seed of stochastic numbers")]
public sealed class StochasticTests
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public void DigitsOfTrainingAreWithinOneAndAHalfOfTheTruth(int epochs)
    {
        var run = ChapterPipeline.Of(epochs).Train(Dataset.Chapter<Stochastic<double>>());
        var plain = ChapterPipeline.Of(epochs).Train(Dataset.Chapter<Unfused<double>>());
        var fused = ChapterPipeline.Of(epochs).Train(Dataset.Chapter<double>());
        var (weight, bias, cost) = ChapterTests.Trajectory[epochs];
        Close(weight, run.Network.Parameters[0], plain.Network.Parameters[0].Value, fused.Network.Parameters[0]);
        Close(bias, run.Network.Parameters[1], plain.Network.Parameters[1].Value, fused.Network.Parameters[1]);
        Close(cost, run.Cost, plain.Cost.Value, fused.Cost);
    }

    // The true digits of each sample and of two runs in double.
    static void Close(string truth, Stochastic<double> number, params double[] runs)
    {
        var exact = DoubleDouble.Parse(truth, Invariant);
        Assert.All([number[0], number[1], number[2], .. runs], value => Assert.InRange(number.Digits - DigitsOf(value, exact), -1.5, 1.5));
    }

    // Not more than the type has: a run may be nearer to the truth than that by chance.
    static double DigitsOf(double value, DoubleDouble exact) =>
        double.Min(NumberFacts.Of<double>().Digits, -double.Log10(double.Abs(((value - exact) / exact).High)));

    [Fact]
    public void SamplesSurroundAnInexactResultAndKeepAnExactOne()
    {
        Stochastic<double> one = 1, third = one / 3;
        Assert.All([0, 1, 2], sample => Assert.True(third[sample] == 1.0 / 3 || third[sample] == Math.BitIncrement(1.0 / 3)));
        Assert.NotEqual(third[1], third[2]);
        Assert.True((third * 0.25 * 4).IsIdenticalTo(third));
        Assert.True((one + 0.5).IsIdenticalTo(1.5));
        Assert.NotEqual(Stochastic<double>.Of(0.1)[1], Stochastic<double>.Of(0.1)[2]);
    }

    [Fact]
    public void BothSidesAreTakenEquallyOften()
    {
        var counts = new int[3];
        for (var n = 1; n <= 3000; n++)
        {
            var quotient = (Stochastic<double>)n / 3001;
            for (var sample = 0; sample < 3; sample++)
            {
                counts[sample] += quotient[sample] == n / 3001.0 ? 1 : 0;
            }
        }

        // Six deviations of a binomial distribution.
        Assert.All(counts, count => Assert.InRange(count, 1500 - 165, 1500 + 165));
    }

    [Fact]
    public void ACatastrophicDifferenceHasNoDigits()
    {
        var tenth = Stochastic<double>.Of(0.1);
        var rest = (tenth * 3) - Stochastic<double>.Of(0.3);
        Assert.True(rest.Digits < 1, rest.ToString(null, Invariant));
        Assert.True((tenth * 3).IsSame(Stochastic<double>.Of(0.3)));
        Assert.False(tenth.IsSame(Stochastic<double>.Of(0.1000001)));
        Assert.InRange(tenth.Digits, 14, 16);
        Assert.Equal(NumberFacts.Of<double>().Digits, new Stochastic<double>(0.1).Digits);
    }

    [Fact]
    public void ASeedRepeatsARunAndAnotherOneDoesNot()
    {
        static string Run(ulong seed)
        {
            using var _ = Stochastic.Seed(seed);
            return ChapterPipeline.Of(20).Train(Dataset.Chapter<Stochastic<double>>()).Fingerprint;
        }

        var first = Run(1);
        Assert.Equal(first, Run(1));
        Assert.NotEqual(first, Run(2));
        Assert.Equal(0ul, Stochastic.CurrentSeed);
    }

    [Fact]
    public void AdamAndAHiddenLayerKeepTheDigitsOfDouble()
    {
        var pipeline = ChapterPipeline.Of(20) with
        {
            Layers = [new Dense(3), new Tanh(), new Dense(2), new Relu(), new Dense(1)],
            Optimizer = Optimizer.Adam(0.01)
        };
        var parameters = pipeline.Train(Dataset.Chapter<Stochastic<double>>()).Network.Parameters;
        var wide = pipeline.Train(Dataset.Chapter<DoubleDouble>()).Network.Parameters;
        for (var i = 0; i < wide.Length; i++)
        {
            Assert.True(DoubleDouble.Abs(parameters[i].Middle - wide[i]) <= 1e-12 * (1 + DoubleDouble.Abs(wide[i])),
                $"{i}: {parameters[i]} instead of {wide[i]}");
        }
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("1 | 1.25 | -1")]
    [InlineData("0.1 | 0.1 | 0.1")]
    [InlineData("NaN")]
    public void TextReadsBack(string text) =>
        Assert.Equal(text, Stochastic<double>.TryParse(text, NumberStyles.Float, Invariant, out var read) ? read.ToString(null, Invariant) : null);

    [Fact]
    public void ConversionsKeepAllDigits()
    {
        Assert.Equal(0.1m, New<Stochastic<decimal>>.From(0.1m).Middle);
        Assert.StartsWith("0.1000000000000000055511151231", New<Stochastic<decimal>>.From(0.1)[0].ToString(Invariant));
        Assert.Equal(0.25, ExactConvert.ToDouble(new Stochastic<double>(0.1, 0.25, 0.5)));
    }
}
