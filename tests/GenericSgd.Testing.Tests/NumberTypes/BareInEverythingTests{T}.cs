using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Testing.Tests.OwnParts;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>Every layer, cost, transform, optimizer, schedule and initializer in a type that has only what a network needs, against double.</summary>
public abstract class BareInEverythingTests<T>
    where T : INumber<T>
{
    const double Within = 1e-8;

    static readonly Pipeline Base =
        new() { Inputs = 2, Layers = [new Dense(2), new Tanh(), new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 2, BatchSize = 3 };

    [Fact]
    public void LayersTrain() => Assert.All(Parts.Layers, layer => Trains(Base with { Layers = [new Dense(3), layer, new Dense(1)] }, Targets.ZeroOrOne));

    [Fact]
    public void CostsTrain() =>
        Assert.All(Parts.Costs, part => Trains(Base with { Cost = part.Cost, Layers = [new Dense(Outputs(part.Traits.Targets))] }, part.Traits.Targets));

    [Fact]
    public void TransformsTrain() =>
        Assert.All(TrainingParts.Transforms, part => Trains(Base with { Optimizer = new Optimizer(0.01, [part.Transform]) }, Targets.ZeroOrOne));

    [Fact]
    public void OptimizersTrain() => Assert.All(TrainingParts.Optimizers, optimizer => Trains(Base with { Optimizer = optimizer }, Targets.ZeroOrOne));

    [Fact]
    public void SchedulesTrain() =>
        Assert.All(TrainingParts.Schedules, schedule => Trains(Base with { Optimizer = Optimizer.Sgd(schedule) }, Targets.ZeroOrOne));

    [Fact]
    public void InitializersTrain() => Assert.All(TrainingParts.Initializers, part => Trains(Base with { Initializer = part.Initializer }, Targets.ZeroOrOne));

    static int Outputs(Targets targets) => targets is Targets.Probabilities or Targets.ClassNumbers ? 2 : 1;

    static void Trains(Pipeline pipeline, Targets targets)
    {
        var expected = pipeline.Train(Data<double>(targets)).Network.Parameters;
        var actual = pipeline.Train(Data<T>(targets)).Network.Parameters;
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var number = ExactConvert.ToDouble(actual[i]);
            Assert.True(Math.Abs(number - expected[i]) <= Within * (1 + Math.Abs(expected[i])), $"{number} instead of {expected[i]} in {pipeline}");
        }
    }

    static Dataset<TNumber> Data<TNumber>(Targets targets)
        where TNumber : INumber<TNumber>
    {
        double[] features = [0.5, -1.25, 2, 0.75, -0.5, 1.5, 1, 0.25, -2, -0.75], wanted = targets switch
        {
            Targets.Probabilities => [0.25, 0.75, 1, 0, 0.5, 0.5, 0, 1, 0.125, 0.875],
            Targets.Signs => [1, -1, 1, 1, -1],
            _ => [1, 0, 1, 1, 0],
        };
        return new(Array.ConvertAll(features, ExactConvert.Nearest<double, TNumber>), Array.ConvertAll(wanted, ExactConvert.Nearest<double, TNumber>), 5);
    }
}

public sealed class BareInEverything : BareInEverythingTests<Bare>;

public sealed class BareObjectInEverything : BareInEverythingTests<BareObject>;
