using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Numerics;

/// <summary>A setting that the number type does not hold is refused before it means something else.</summary>
public sealed class SettingLossTests
{
    static readonly Pipeline Line = new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new Zeros(),
        Optimizer = Optimizer.Sgd(0.01),
        Epochs = 2,
    };

    static string Refused<T>(Pipeline pipeline)
        where T : System.Numerics.INumber<T> =>
        Assert.Throws<ArgumentException>(() => pipeline.Train(Dataset.Chapter<T>())).Message;

    [Fact]
    public void WhatBecomesZero()
    {
        Assert.Equal("Delta is 1E-400, which is 0 in double, whose smallest step is 5E-324. Take 0 if that is meant, a larger one, or a number type with smaller "
            + "numbers. (Parameter 'Delta')", Refused<double>(Line with { Cost = new Huber { Delta = Real.Parse("1e-400") } }));
        Assert.StartsWith("Rate is 1E-09, which is 0 in half", Refused<Half>(Line with { Optimizer = Optimizer.Sgd(0.01) with { Chain = [new WeightDecay(1e-9)] } }));
        Assert.StartsWith("L2 is 1E-09, which is 0 in half", Refused<Half>(Line with { Cost = new Penalized(new MeanSquaredError()) { L2 = 1e-9 } }));
        Assert.StartsWith("Limit is 1E-09, which is 0 in half", Refused<Half>(Line with { Optimizer = Optimizer.Sgd(0.01) with { Chain = [new ClipByValue(1e-9)] } }));
        Assert.StartsWith("Value is 1E-09, which is 0 in half", Refused<Half>(Line with { Initializer = new ConstantWeights(1e-9) }));
    }

    [Fact]
    public void WhatBecomesOne()
    {
        // Half computes such a memory in float, which holds the fraction.
        Assert.NotEmpty((Line with { Optimizer = Optimizer.Momentum(0.01, 0.9999) }).Train(Dataset.Chapter<Half>()).Fingerprint);
        Assert.Equal("Factor is 0.999999999999999999999, which is 1 in double. Take one farther below 1, or a number type with more digits. "
            + "(Parameter 'Factor')", Refused<double>(Line with { Optimizer = Optimizer.Momentum(0.01, Real.Parse("0.999999999999999999999")) }));
        Assert.NotEmpty((Line with { Optimizer = Optimizer.Momentum(0.01, Real.Parse("0.999999999999999999999")) }).Train(Dataset.Chapter<decimal>()).Fingerprint);
    }

    [Fact]
    public void ZeroIsWhatItSays() =>
        Assert.Equal(Line.Train(Dataset.Chapter<Half>()).Fingerprint,
            (Line with { Optimizer = Optimizer.Momentum(0.01, 0), Cost = new Penalized(new MeanSquaredError()) }).Train(Dataset.Chapter<Half>()).Fingerprint);
}
