using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Tests.House;

/// <summary>What a part says of itself is so.</summary>
public sealed class FactTests
{
    static readonly double[] Numbers = [0.5, -1.5, 2, 0.25, -0.75, 1];

    public static TheoryData<Layer> Layers =>
    [
        new Dense(2), new Dropout(0.5), new Relu(), new Tanh(), new Softmax(), new Scale(), new Shift(), new LayerNorm(),
        new Residual([new Dense(3), new Tanh()]), new Residual([new Dropout(0.5)]),
    ];

    [Theory]
    [MemberData(nameof(Layers))]
    public void ALayerIsDeterministicIfNoPassChangesItsOutput(Layer layer)
    {
        var parameters = Enumerable.Range(0, layer.Parameters(3).Sum(block => block.Count)).Select(i => 0.1 + (0.2 * i)).ToArray();
        double[] Output(ulong seed, long step)
        {
            var output = new double[2, layer.OutputWidth(3)];
            layer.Forward<double>(new Pass(Training: true, seed, step, 1), parameters, new ReadOnlySpan2D<double>(Numbers, 2, 3), output);
            return [.. output.Cast<double>()];
        }

        var all = Enumerable.Range(1, 20).Select(i => Output((ulong)(i % 3), i)).ToArray();
        Assert.Equal(layer.IsDeterministic, all.All(output => output.SequenceEqual(all[0])));
    }

    public static TheoryData<GradientTransform> Transforms =>
    [
        new ClipByValue(0.5), new ClipByNorm(0.5), new ClipByGlobalNorm(0.5), new WeightDecay(0.1), new TrustRatio(), new Momentum(0.9), new Nesterov(0.9),
        new Adam(), new AdaGrad(), new Rprop(),
    ];

    [Theory]
    [MemberData(nameof(Transforms))]
    public void ATransformIsStatelessIfTheSameGradientGivesTheSame(GradientTransform transform)
    {
        var slots = new double[transform.SlotsIn<double>() * 3];
        transform.StartSlots<double>(slots);
        double[] Update(long number)
        {
            double[] update = [0.5, -1.5, 2];
            var step = new Step<double>(number, 1, 0.1);
            if (transform is ReadingTransform reading)
                reading.Apply(step, reading.Read<double>(step, Numbers.AsSpan(0, 3), update), Numbers.AsSpan(0, 3), slots, update);
            else
                transform.Apply(step, Numbers.AsSpan(0, 3), slots, update);
            return update;
        }

        var all = Enumerable.Range(1, 5).Select(i => Update(i)).ToArray();
        Assert.Equal(transform.IsStateless, all.All(update => update.SequenceEqual(all[0])));
    }

    public static TheoryData<Schedule> Schedules =>
        [new Constant(0.1), new CosineDecay(0.1, 5), new WarmUp(new Constant(0.1), 3), new StepDecay(0.1, 2), new InverseTimeDecay(0.1, 0.1)];

    [Theory]
    [MemberData(nameof(Schedules))]
    public void AScheduleIsConstantIfItsRateIs(Schedule schedule)
    {
        var rates = Enumerable.Range(0, 10).Select(i => schedule.Rate<double>(new Moment(i, i))).ToArray();
        Assert.Equal(schedule.IsConstant, rates.Distinct().Count() == 1);
    }
}
