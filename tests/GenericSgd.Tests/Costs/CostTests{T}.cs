using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Measuring;
using GenericSgd.Persistence;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Parts;

/// <summary>Costs of the predictions 0.5 and -2, computed with 45 digits.</summary>
public abstract class CostTests<T>
    where T : INumber<T>
{
    static readonly (Cost Cost, Real[] Target, Real Expected)[] Examples =
    [
        (new LogCosh(), [1, 1], 1.214721505768031332372695467m),
        (new Huber(), [1, 1], 1.3125m),
        (new Huber { Delta = 2 }, [1, 1], 2.0625m),
        (new Poisson(), [2, 0], 0.39202827696837041937132514139m),
        (new BinaryCrossEntropyFromLogits(), [1, 1], 1.3005024976115395886583620807m),
        (new BinaryCrossEntropyFromLogits { LabelSmoothing = 0.2 }, [1, 0], 0.42550249761153958865836208072m),
        (new SoftmaxCrossEntropyFromLogits(), [0, 1], 2.5788897342925496233440439167m),
        (new SoftmaxCrossEntropyFromLogits { LabelSmoothing = 0.2 }, [0, 1], 2.3288897342925496233440439167m),
        (new Hinge(), [1, -1], 0.25m),
        (new Quantile(0.25), [1, -3], 0.4375m),
    ];

    [Fact]
    public void ValuesAreRightInEveryDigitButTheLast()
    {
        foreach (var (cost, target, expected) in Examples)
        {
            T[] predictions = [((Real)0.5).To<T>(), ((Real)(-2)).To<T>()], targets = [.. target.Select(t => t.To<T>())];
            var value = cost.Value(new ReadOnlySpan2D<T>(predictions, 1, 2), new ReadOnlySpan2D<T>(targets, 1, 2));
            Assert.True(T.Abs(value - expected.To<T>()) <= T.CreateChecked(8) * Elementary<T>.Epsilon, $"{cost}: {value}, not {expected}");
        }
    }

    /// <summary>Rows that are right beyond doubt: what is left of cost and slope is small, and no difference of large numbers.</summary>
    [Theory]
    [InlineData("6", "0.00247568513773044953085968204353", "0.00247262315663477433405990737226")]
    [InlineData("9", "0.00012340218972325881635013875004", "0.00012339457598623172974691310475")]
    public void TailsKeepTheirDigits(string logit, string cost, string slope)
    {
        T p = Real.Parse(logit).To<T>(), wanted = Real.Parse(cost).To<T>(), pull = Real.Parse(slope).To<T>();
        T[,] two = { { p, T.Zero } }, one = { { p } }, class0 = { { T.Zero } }, class1 = { { T.One } }, gradient = new T[1, 2], slopes = new T[1, 1];
        Near(wanted, new SoftmaxCrossEntropyFromLogits().Value<T>(two, class0));
        Near(wanted, new BinaryCrossEntropyFromLogits().Value<T>(one, class1));
        new SoftmaxCrossEntropyFromLogits().Gradient<T>(two, class0, gradient);
        Near(-pull, gradient[0, 0]);
        Near(pull, gradient[0, 1]);
        new BinaryCrossEntropyFromLogits().Gradient<T>(one, class1, slopes);
        Near(-pull, slopes[0, 0]);
    }

    /// <summary>2 (prediction - target) / 1024 where that is in every range, and half of what it is divided from, or all of it, leaves the one of
    /// Half.</summary>
    [Theory]
    [InlineData(60_000, 0, 117.1875)]
    [InlineData(60_000, -60_000, 234.375)]
    [InlineData(-40_000, 24_000, -125)]
    public void TheSlopeOfASquareIsHeldWhereverItCanBe(int prediction, int target, double slope)
    {
        T[] predictions = new T[1024], targets = new T[1024], slopes = new T[1024];
        (predictions[0], targets[0]) = (T.CreateChecked(prediction), T.CreateChecked(target));
        new MeanSquaredError().Gradient<T>(new ReadOnlySpan2D<T>(predictions, 1024, 1), new ReadOnlySpan2D<T>(targets, 1024, 1),
            new Span2D<T>(slopes, 1024, 1));
        Near(((Real)slope).To<T>(), slopes[0]);
        Assert.True(slopes.Skip(1).All(T.IsZero));
        new MeanSquaredError().Gradient<T>(new ReadOnlySpan2D<T>(predictions, 1024, 1), new ReadOnlySpan2D<T>(targets, 1024, 1),
            new Span2D<T>(predictions, 1024, 1));
        Assert.Equal(slopes, predictions);
    }

    [Fact]
    public void LogCoshKeepsItsDigitsNearTheTarget()
    {
        T[,] near = { { T.One / T.CreateChecked(512) } };

        Near(((Real)0.00000190734742015413121580563m).To<T>(), new LogCosh().Value<T>(near, new T[,] { { T.Zero } }));
    }

    // Two units of the last place, or of the smallest step that the type has; Plain's own exponential is a series of operations.
    static void Near(T expected, T actual) => Assert.True(
        T.Abs(actual - expected) <= T.CreateChecked(typeof(T) == typeof(Plain) ? 32 : 4) * Elementary<T>.Epsilon * T.Abs(expected)
            + T.CreateChecked(2) * Neighbour.Of(T.Zero, above: true), $"{actual}, not {expected}");

    [Fact]
    public void LogitsFarFromZeroCostWhatTheyShould()
    {
        T[] predictions = [T.CreateChecked(1000), T.CreateChecked(-1000)], right = [T.One, T.Zero], wrong = [T.Zero, T.One];
        var logits = new ReadOnlySpan2D<T>(predictions, 1, 2);
        foreach (Cost cost in (Cost[])[new BinaryCrossEntropyFromLogits(), new SoftmaxCrossEntropyFromLogits()])
        {
            Assert.Equal(T.Zero, cost.Value(logits, new ReadOnlySpan2D<T>(right, 1, 2)));
            Assert.Equal(T.CreateChecked(cost is BinaryCrossEntropyFromLogits ? 1000 : 2000), cost.Value(logits, new ReadOnlySpan2D<T>(wrong, 1, 2)));
        }
    }
}

public sealed class CostsInFloat : CostTests<float>;

public sealed class CostsInDouble : CostTests<double>;

public sealed class CostsInHalf : CostTests<Half>;

public sealed class CostsInDecimal : CostTests<decimal>;

public sealed class CostsInPlain : CostTests<Plain>;

public sealed class CostSettingTests
{
    [Fact]
    public void TheShortFormIsRead()
    {
        Assert.Equal(new SoftmaxCrossEntropyFromLogits { LabelSmoothing = 0.1 }, Definitions.Parse<Cost>("softmax-cross-entropy:0.1"));
        Assert.Equal(new Huber { Delta = 2 }, Definitions.Parse<Cost>("huber:2"));
        Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Cost>("quantile"));
        Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Cost>("quantile:1"));
        Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Cost>("binary-cross-entropy:1"));
    }
}
