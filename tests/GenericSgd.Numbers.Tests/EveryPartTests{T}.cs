using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Numbers.Tests;

/// <summary>Every activation, cost and optimizer trains in the number type, and agrees with twice as many digits.</summary>
public abstract class EveryPartTests<T>
    where T : INumber<T>
{
    static readonly Layer[] Activations =
    [
        new Elu(), new Gelu(), new HardSigmoid(), new LeakyRelu(), new Relu(), new Selu(), new Sigmoid(), new Silu(), new Softmax(), new Softplus(),
            new Tanh(), new LayerNorm(),
    ];

    static readonly Cost[] Costs =
        [new MeanSquaredError(), new MeanAbsoluteError(), new Huber(), new LogCosh(), new BinaryCrossEntropyFromLogits(), new Hinge(), new Quantile(0.3),
        new Poisson()];

    static readonly Optimizer[] Optimizers =
    [
        Optimizer.Sgd(0.01), Optimizer.Momentum(0.01, 0.9), Optimizer.Nesterov(0.01, 0.9), Optimizer.AdaGrad(0.01), Optimizer.RmsProp(0.01),
            Optimizer.Adam(0.01),
        Optimizer.AdamW(0.01, decay: 0.01), Optimizer.Adadelta(), Optimizer.Adamax(0.01), Optimizer.NAdam(0.01), Optimizer.AmsGrad(0.01),
        Optimizer.RAdam(0.01), Optimizer.Lion(0.01), Optimizer.Lamb(0.01), Optimizer.Rprop(0.01),
    ];

    public static TheoryData<int> OfActivations => [.. Enumerable.Range(0, Activations.Length)];

    public static TheoryData<int> OfCosts => [.. Enumerable.Range(0, Costs.Length)];

    public static TheoryData<int> OfOptimizers => [.. Enumerable.Range(0, Optimizers.Length)];

    /// <summary>Whether a number is what the wide computation has, as far as the type can know.</summary>
    protected abstract bool Agrees(T actual, DoubleDouble truth);

    [Theory]
    [MemberData(nameof(OfActivations))]
    public void Activation(int number) => Trains(Base with { Layers = [new Dense(3), Activations[number], new Dense(1)] });

    [Theory]
    [MemberData(nameof(OfCosts))]
    public void Cost(int number) => Trains(Base with { Cost = Costs[number] }, Costs[number] is Hinge ? -1 : 0);

    [Theory]
    [MemberData(nameof(OfOptimizers))]
    public void Updates(int number) => Trains(Base with { Optimizer = Optimizers[number] });

    static Pipeline Base { get; } = new()
    {
        Inputs = 1,
        Layers = [new Dense(3), new Tanh(), new Dense(1)],
        Initializer = new ScaledNormal(0.5) { NumPySeed = 1 },
        Optimizer = Optimizer.Sgd(0.001),
        Epochs = 2,
    };

    void Trains(Pipeline pipeline, int none = 0)
    {
        var actual = pipeline.Train(Data<T>(none)).Network.Parameters;
        var truth = pipeline.Train(Data<DoubleDouble>(none)).Network.Parameters;
        for (var i = 0; i < truth.Length; i++)
        {
            Assert.True(Agrees(actual[i], truth[i]), $"{i}: {actual[i]} instead of {truth[i]} in {pipeline}");
        }
    }

    // Four rows with targets 0 and 1, which every cost takes but that of signs.
    static Dataset<TNumber> Data<TNumber>(int none)
        where TNumber : INumber<TNumber>
    {
        static TNumber Of(int quarters) => TNumber.CreateChecked(quarters) / TNumber.CreateChecked(4);
        return new Dataset<TNumber>([Of(-3), Of(1), Of(5), Of(2)], [Of(4 * none), Of(4), Of(4), Of(4 * none)], 4);
    }
}

public sealed class UnfusedParts : EveryPartTests<Unfused<double>>
{
    protected override bool Agrees(Unfused<double> actual, DoubleDouble truth) => double.Abs((actual.Value - truth).High) < 1e-13;
}

public sealed class CountedParts : EveryPartTests<Counted<double>>
{
    protected override bool Agrees(Counted<double> actual, DoubleDouble truth) => double.Abs((actual.Value - truth).High) < 1e-13;
}

public sealed class StochasticParts : EveryPartTests<Stochastic<double>>
{
    protected override bool Agrees(Stochastic<double> actual, DoubleDouble truth) => double.Abs((actual.Middle - truth).High) < 1e-13;
}

public sealed class IntervalParts : EveryPartTests<Interval<double>>
{
    protected override bool Agrees(Interval<double> actual, DoubleDouble truth) => actual.Low <= truth && truth <= actual.High && actual.Width < 1e-6;
}
