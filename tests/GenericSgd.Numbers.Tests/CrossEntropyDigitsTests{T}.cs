using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Numerics;
using Xunit.Abstractions;

namespace GenericSgd.Numbers.Tests;

/// <summary>
/// Costs and slopes of the cross-entropies against 31 digits, over the whole range of logits and up to a thousand classes: within two units of the last place,
/// also where they are tiny.
/// </summary>
/// <param name="output">For the largest error.</param>
/// <param name="range">How far logits lie from 0.</param>
/// <param name="digits">How many binary digits the type has, or decimal ones below 0.</param>
/// <param name="quantum">The smallest step that the type has near 0.</param>
public abstract class CrossEntropyDigitsTests<T>(ITestOutputHelper output, int range, int digits, double quantum)
    where T : INumber<T>
{
    const int Cases = 200;

    // The unit itself, and a little for the reference.
    const double Most = 2.0;

    [Fact]
    public void OfTwoClasses()
    {
        var random = new Random(1);
        foreach (var smoothing in (Real[])[0, 0.125])
        {
            var (cost, value, slope) = (new BinaryCrossEntropyFromLogits { LabelSmoothing = smoothing }, new Worst(), new Worst());
            for (var i = 0; i < Cases; i++)
            {
                var logit = Logit(random, range);
                var (target, other) = (random.Next(2), T.One);
                var gradient = new T[1, 1];
                cost.Gradient<T>(new[,] { { logit } }, new[,] { { T.CreateChecked(target) } }, gradient);
                var (p, kept, spread) = (Wide(logit), 1 - smoothing.To<DoubleDouble>(), smoothing.To<DoubleDouble>() / 2);
                var (one, zero) = (target * kept + spread, (1 - target) * kept + spread);
                value.Note(Unit(cost.Value<T>(new[,] { { logit } }, new[,] { { T.CreateChecked(target) } }), one * Softplus(-p) + zero * Softplus(p)), logit,
                    target);
                var (right, wrong) = (zero / (1 + DoubleDouble.Exp(-p)), one / (1 + DoubleDouble.Exp(p)));
                if (smoothing == 0)
                    slope.Note(Unit(gradient[0, 0], right - wrong), logit, target);
                else
                    slope.Note(Unit(gradient[0, 0], right - wrong, right > wrong ? right : wrong), logit, target);
            }

            Check($"smoothing {smoothing}", value, slope);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public void OfManyClasses(int classes)
    {
        var random = new Random(2);
        var (cost, value, slope) = (new SoftmaxCrossEntropyFromLogits(), new Worst(), new Worst());
        if (NumberFacts.Of<T>().StepAtOne.To<double>() * classes > 1)
            return;
        for (var i = 0; i < Math.Max(4, 1000 / classes); i++)
        {
            var size = range * Math.Pow(0.5, random.Next(8));
            var logits = new T[1, classes];
            for (var j = 0; j < classes; j++)
                logits[0, j] = Logit(random, size / 2);
            var (wanted, gradient) = (random.Next(classes), new T[1, classes]);
            T[,] target = { { T.CreateChecked(wanted) } };
            cost.Gradient<T>(logits, target, gradient);
            var others = Others(logits);
            value.Note(Unit(cost.Value<T>(logits, target), DoubleDouble.LogP1(others[wanted])), logits[0, wanted], wanted);
            for (var j = 0; j < classes; j++)
                slope.Note(Unit(gradient[0, j], j == wanted ? -others[j] / (1 + others[j]) : 1 / (1 + others[j])), logits[0, j], wanted);
        }

        Check($"{classes} classes", value, slope);
    }

    void Check(string what, Worst value, Worst slope)
    {
        output.WriteLine($"{what}: cost {value}, slope {slope}");
        Assert.True(value.Units <= Most, $"{what}: the cost is off by {value}");
        Assert.True(slope.Units <= Most, $"{what}: the slope is off by {slope}");
    }

    // Of each logit the sum of exp of all others less it: of the largest summed by itself, where it may be small.
    static DoubleDouble[] Others(T[,] logits)
    {
        DoubleDouble[] wide = [.. logits.Cast<T>().Select(Wide)];
        var largest = Array.IndexOf(wide, wide.Max());
        DoubleDouble[] fractions = [.. wide.Select(logit => DoubleDouble.Exp(logit - wide[largest]))];
        DoubleDouble others = 0;
        for (var i = 0; i < fractions.Length; i++)
            others += i == largest ? 0 : fractions[i];
        return [.. fractions.Select((fraction, i) => i == largest ? others : (others + (1 - fraction)) / fraction)];
    }

    static DoubleDouble Softplus(DoubleDouble x) => Elementary<DoubleDouble>.Softplus(x);

    static T Logit(Random random, double range) => T.CreateChecked((2 * random.NextDouble() - 1) * range);

    static DoubleDouble Wide(T value) => ExactConvert.Nearest<T, DoubleDouble>(value);

    double Unit(T actual, DoubleDouble expected) => Unit(actual, expected, expected);

    double Unit(T actual, DoubleDouble expected, DoubleDouble size)
    {
        var magnitude = Math.Max(Math.Abs(size.High), double.Epsilon);
        var unit = Math.Max(quantum,
            digits > 0 ? Math.ScaleB(1, Math.ILogB(magnitude) + 1 - digits) : Math.Pow(10, Math.Floor(Math.Log10(magnitude)) + 1 + digits));
        return Math.Abs((Wide(actual) - expected).High) / unit;
    }

    sealed class Worst
    {
        string _place = "";

        internal double Units { get; set; }

        internal void Note(double units, T logit, int target)
        {
            if (!(units <= Units))
                (Units, _place) = (units, $"at {logit} for {target}");
        }

        public override string ToString() => $"{Units:F2} units {_place}";
    }
}

public sealed class CrossEntropyDigitsInHalf(ITestOutputHelper output) : CrossEntropyDigitsTests<Half>(output, 20, 11, 5.9604644775390625e-8);

public sealed class CrossEntropyDigitsInBFloat16(ITestOutputHelper output) : CrossEntropyDigitsTests<BFloat16>(output, 85, 8, 9.2e-41);

public sealed class CrossEntropyDigitsInFloat(ITestOutputHelper output) : CrossEntropyDigitsTests<float>(output, 100, 24, float.Epsilon);

public sealed class CrossEntropyDigitsInDouble(ITestOutputHelper output) : CrossEntropyDigitsTests<double>(output, 600, 53, double.Epsilon);

public sealed class CrossEntropyDigitsInDecimal(ITestOutputHelper output) : CrossEntropyDigitsTests<decimal>(output, 66, -28, 1e-28);
