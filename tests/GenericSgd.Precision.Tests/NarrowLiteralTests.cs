using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Running;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>Settings as the narrowest type holds them.</summary>
public class NarrowLiteralTests
{
    static readonly Real Rounded = ExactConvert.ToReal((Half)0.01);
    static readonly StudyNumber Narrowest = StudyNumber.Of<Half>();
    static readonly Pipeline Plain = new() { Inputs = 1, Layers = [new Dense(2), new Tanh(), new Dense(1)], Optimizer = Optimizer.Sgd(0.01) };

    [Fact]
    public void TheRateOfAPlainPipelineIsRounded()
    {
        Assert.Equal(Plain with { Optimizer = Optimizer.Sgd(Rounded) }, NarrowLiterals.In(Narrowest, Plain));
        Assert.Equal([(Real)0.01], NarrowLiterals.Settings(Plain));
    }

    [Fact]
    public void EverySettingOfAnotherPipelineIsRounded()
    {
        var pipeline = Plain with
        {
            Layers = [new Dense(2), new LeakyRelu { Slope = 0.01 }, new Dense(1)],
            Cost = new Penalized(new MeanSquaredError()) { L2 = 0.01 },
            Optimizer = Optimizer.Momentum(0.01, 0.01)
        };
        Assert.Equal(
            pipeline with
            {
                Layers = [new Dense(2), new LeakyRelu { Slope = Rounded }, new Dense(1)],
                Cost = new Penalized(new MeanSquaredError()) { L2 = Rounded },
                Optimizer = Optimizer.Momentum(Rounded, Rounded)
            },
            NarrowLiterals.In(Narrowest, pipeline));
        Assert.Equal(4, NarrowLiterals.Settings(pipeline).Count(setting => setting == 0.01));
    }

    [Fact]
    public void ARateThatTheNarrowestTypeHasNotStays() =>
        Assert.Equal(new Constant(1e-20), NarrowLiterals.In(Narrowest, Plain with { Optimizer = Optimizer.Sgd(1e-20) }).Optimizer.LearningRate);
}
