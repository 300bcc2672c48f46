using System.Globalization;
using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Numbers.Tests;

public sealed class IntervalTests
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData(1, 1e-13)]
    [InlineData(10, 1e-11)]
    [InlineData(100, 1e5)]
    public void Training_encloses_80_digits(int epochs, double widest) => Encloses<double>(epochs, widest);

    [Theory]
    [InlineData(1, 1e-3)]
    [InlineData(10, 1)]
    public void Training_in_float_encloses_80_digits(int epochs, double widest) => Encloses<float>(epochs, widest);

    static void Encloses<T>(int epochs, double widest)
        where T : INumber<T>
    {
        var run = ChapterPipeline.Of(epochs).Train(Dataset.Chapter<Interval<T>>());
        var truth = ChapterTests.Trajectory[epochs];
        foreach (var (text, interval) in new[] { (truth.Weight, run.Network.Parameters[0]), (truth.Bias, run.Network.Parameters[1]), (truth.Cost, run.Cost) })
        {
            Assert.True(interval.Contains(Real.Parse(text)), $"{interval} does not hold {text}");
            Assert.False(interval.Contains(Real.Parse(text + "e9")));
        }

        Assert.InRange(double.CreateChecked(run.Network.Parameters[0].Width), 0, widest);
    }

    [Fact]
    public void Literals_become_the_neighbours_around_them()
    {
        var tenth = Interval<double>.Of(0.1);
        Assert.True(tenth.IsIdenticalTo(new(Math.BitDecrement(0.1), 0.1)));
        Assert.True(Interval<double>.Of(0.5).IsIdenticalTo(0.5));
        Assert.True(((Real)0.1).To<Interval<double>>().IsIdenticalTo(tenth));
        Assert.True(Interval<decimal>.Of(0.1).IsIdenticalTo(0.1m));
        Assert.True(Interval<decimal>.Of(Real.Parse("1e-30")).IsIdenticalTo(new(0, 1e-28m)));
        Assert.True(Interval<Half>.Of(70000).IsIdenticalTo(new(Half.MaxValue, Half.PositiveInfinity)));
        Assert.True(New<Interval<float>>.From(0.1).IsIdenticalTo(new(MathF.BitDecrement(0.1f), 0.1f)));
        Assert.True(New<Interval<double>>.From(0.1m).IsIdenticalTo(tenth));
        Assert.True(New<Interval<double>>.From((1L << 53) + 1).IsIdenticalTo(new(1L << 53, (1L << 53) + 2)));
        Assert.Equal(0.5, ExactConvert.ToDouble(new Interval<double>(0, 1)));
    }

    [Fact]
    public void Arithmetic_takes_the_ends()
    {
        Interval<double> x = new(-1, 2), y = new(3, 5);
        Assert.True((x + y).IsIdenticalTo(new(2, 7)));
        Assert.True((x - y).IsIdenticalTo(new(-6, -1)));
        Assert.True((x * y).IsIdenticalTo(new(-5, 10)));
        Assert.True((y / new Interval<double>(-2, -1)).IsIdenticalTo(new(-5, -1.5)));
        Assert.True(Interval<double>.Abs(x).IsIdenticalTo(new(0, 2)));
        Assert.True(Interval<double>.Max(x, 0).IsIdenticalTo(new(0, 2)));
        Assert.True((y / x).IsIdenticalTo(new(double.NegativeInfinity, double.PositiveInfinity)));
        Assert.True((new Interval<double>(7, 8) % 5).IsIdenticalTo(new(2, 3)));
        Assert.True((new Interval<double>(4, 6) % 5).IsIdenticalTo(new(0, 5)));
        Assert.Throws<DivideByZeroException>(() => new Interval<decimal>(1) / new Interval<decimal>(-1, 1));
        Assert.Throws<ArgumentException>(() => new Interval<double>(2, 1));
    }

    [Fact]
    public void Functions_hold_the_exact_value_at_each_bound()
    {
        foreach (var n in Enumerable.Range(-80, 160).Where(n => n != 0))
        {
            var x = n / 8.0;
            Interval<double> interval = x;
            Holds(DoubleDouble.Exp(x), Interval<double>.Exp(interval), 10);
            Holds(DoubleDouble.ExpM1(x), Interval<double>.ExpM1(interval), 10);
            Holds(DoubleDouble.Tanh(x), Interval<double>.Tanh(interval), 10);
            Holds(Elementary<DoubleDouble>.Sigmoid(x), Elementary<Interval<double>>.Sigmoid(interval), 10);
            Holds(Elementary<DoubleDouble>.Softplus(x), Elementary<Interval<double>>.Softplus(interval), 10);
            Holds(DoubleDouble.Sqrt(Math.Abs(x)), Interval<double>.Sqrt(Math.Abs(x)), 1);
            Holds(DoubleDouble.Log(Math.Abs(x)), Interval<double>.Log(Math.Abs(x)), 10);
        }

        Assert.True(Interval<double>.Sqrt(new(-1, 4)).IsIdenticalTo(new(0, 2)));
        Assert.True(Interval<double>.Sqrt(9).IsIdenticalTo(3));
        var sigmoid = Elementary<Interval<double>>.Sigmoid(new(-1, 2));
        Assert.True(sigmoid.Low < 0.26895 && sigmoid.High > 0.8807 && sigmoid.Width < 0.612, sigmoid.ToString());
    }

    static Interval<double> Read(string text) => Interval<double>.TryParse(text, NumberStyles.Float, Invariant, out var read) ? read : throw new FormatException(text);

    static void Holds(DoubleDouble truth, Interval<double> interval, int steps)
    {
        Assert.True(interval.Low <= truth && truth <= interval.High, $"{interval} does not hold {truth}");
        Assert.True(interval.Width <= steps * (Math.BitIncrement(Math.Abs(interval.High)) - Math.Abs(interval.High)), $"{interval} is wide");
    }

    [Theory]
    [InlineData("[0.1, 0.1]")]
    [InlineData("0.5")]
    [InlineData("[-1, 2.5]")]
    [InlineData("[1E+300, Infinity]")]
    [InlineData("NaN")]
    public void Text_reads_back(string text) => Assert.Equal(text, Read(text).ToString(null, Invariant));

    [Theory]
    [InlineData("[1, 2")]
    [InlineData("[2, 1]")]
    [InlineData("[1 2]")]
    [InlineData("1, 2")]
    public void Refused_text(string text) => Assert.False(Interval<double>.TryParse(text, NumberStyles.Float, Invariant, out _));

    [Fact]
    public void Adam_and_a_hidden_layer_enclose_the_run_in_more_digits()
    {
        var pipeline = ChapterPipeline.Of(3) with { Layers = [new Dense(3), new Tanh(), new Dense(2), new Relu(), new Dense(1)], Optimizer = Optimizer.Adam(0.01) };
        var wide = pipeline.Train(Dataset.Chapter<DoubleDouble>()).Network.Parameters;
        var intervals = pipeline.Train(Dataset.Chapter<Interval<double>>()).Network.Parameters;
        for (var i = 0; i < wide.Length; i++)
        {
            Assert.True(intervals[i].Contains(ExactConvert.ToReal(wide[i])), $"{i}: {intervals[i]} does not hold {wide[i]}");
            Assert.True(intervals[i].Width < 1e-8, $"{i}: {intervals[i]}");
        }
    }
}
