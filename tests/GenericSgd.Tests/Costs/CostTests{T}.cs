using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Numerics;
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
        (new Huber(2), [1, 1], 2.0625m),
        (new Poisson(), [2, 0], 0.39202827696837041937132514139m),
        (new BinaryCrossEntropyFromLogits(), [1, 1], 1.3005024976115395886583620807m),
        (new BinaryCrossEntropyFromLogits(0.2), [1, 0], 0.42550249761153958865836208072m),
        (new SoftMaxCrossEntropyFromLogits(), [0, 1], 2.5788897342925496233440439167m),
        (new SoftMaxCrossEntropyFromLogits(0.2), [0, 1], 2.3288897342925496233440439167m),
        (new Hinge(), [1, -1], 0.25m),
        (new Quantile(0.25), [1, -3], 0.4375m),
    ];

    [Fact]
    public void Values_are_right_in_every_digit_but_the_last()
    {
        foreach (var (cost, target, expected) in Examples)
        {
            T[] predictions = [((Real)0.5).To<T>(), ((Real)(-2)).To<T>()], targets = [.. target.Select(t => t.To<T>())];
            var value = cost.Value(new ReadOnlySpan2D<T>(predictions, 1, 2), new ReadOnlySpan2D<T>(targets, 1, 2));
            Assert.True(T.Abs(value - expected.To<T>()) <= T.CreateChecked(8) * Elementary<T>.Epsilon, $"{cost}: {value}, not {expected}");
        }
    }

    [Fact]
    public void Logits_far_from_zero_cost_what_they_should()
    {
        T[] predictions = [T.CreateChecked(1000), T.CreateChecked(-1000)], right = [T.One, T.Zero], wrong = [T.Zero, T.One];
        var logits = new ReadOnlySpan2D<T>(predictions, 1, 2);
        foreach (Cost cost in (Cost[])[new BinaryCrossEntropyFromLogits(), new SoftMaxCrossEntropyFromLogits()])
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
    public void The_short_form_is_read()
    {
        Assert.Equal(new SoftMaxCrossEntropyFromLogits(0.1), Definitions.Parse<Cost>("softmax-cross-entropy:0.1"));
        Assert.Equal(new Huber(2), Definitions.Parse<Cost>("huber:2"));
        Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Cost>("quantile"));
        Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Cost>("quantile:1"));
        Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Cost>("binary-cross-entropy:1"));
    }
}
