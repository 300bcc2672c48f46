using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

public abstract class PenaltyTests<T>
    where T : INumber<T>
{
    static readonly Penalized Cost = new(new MeanSquaredError()) { L1 = 0.5, L2 = 0.25 };

    static Pipeline Pipeline => new() { Inputs = 3, Layers = [new Scale(), new Dense(1)], Cost = Cost };

    [Fact]
    public void TheGradientIsTheSignAndTwiceTheWeight()
    {
        T[] weights = [Number(2), Number(0), Number(-4)], gradient = [Number(1), Number(1), Number(1)];
        Assert.Equal(Number(8), Cost.Penalty<T>(weights));      // 0.5 * 6 + 0.25 * 20
        Cost.AddPenaltyGradient<T>(weights, gradient);
        Assert.Equal([((Real)2.5).To<T>(), Number(1), ((Real)(-1.5)).To<T>()], gradient);
    }

    [Fact]
    public void TrainingAddsItToCostAndGradientAndLeavesBiasesAndGainsOut()
    {
        var data = Dataset.Create(new T[,] { { Number(0), Number(0), Number(0) } }, new T[,] { { Number(3) } });
        var network = Pipeline.Build<T>();
        T[] parameters = [Number(1), Number(1), Number(1), Number(2), Number(0), Number(-4), Number(3)];    // gains, weights, bias
        parameters.CopyTo(network.Parameters);
        var trainer = new Trainer<T>(Pipeline, data, network);
        trainer.TakeBatch();
        trainer.Forward();
        Assert.Equal(Number(8), trainer.Cost());
        Assert.Equal(Number(8), Evaluation.Cost(network, Cost, data));
        trainer.CostGradient();
        trainer.Backward();
        Assert.Equal([Number(0), Number(0), Number(0), ((Real)1.5).To<T>(), Number(0), ((Real)(-2.5)).To<T>(), Number(0)], trainer.Gradient.ToArray());
    }

    [Fact]
    public void APenaltyAroundAPenaltyAddsBoth()
    {
        var both = new Penalized(Cost) { L1 = 0, L2 = 2 };
        T[] weights = [Number(2), Number(0), Number(-4)], gradient = [Number(1), Number(1), Number(1)];
        Assert.Equal(Number(8 + 40), both.Penalty<T>(weights));
        both.AddPenaltyGradient<T>(weights, gradient);
        Assert.Equal([((Real)(2.5 + 8)).To<T>(), Number(1), ((Real)(-1.5 - 16)).To<T>()], gradient);
    }

    [Fact]
    public void OnlyAPenaltyOfSquaresLeavesTheCostQuadratic()
    {
        Assert.True(new Penalized(new MeanSquaredError()) { L2 = 1 }.IsQuadratic);
        Assert.False(new Penalized(new MeanSquaredError()) { L1 = 1 }.IsQuadratic);
        Assert.False(new Penalized(new MeanAbsoluteError()) { L2 = 1 }.IsQuadratic);
        Assert.False(new Penalized(new Penalized(new MeanSquaredError()) { L1 = 1 }) { L2 = 1 }.IsQuadratic);
        Assert.True(new Penalized(new MeanSquaredError()).HasPenalty);
        Assert.False(new MeanSquaredError().HasPenalty);
    }

    [Fact]
    public void JsonReadsBack() => Assert.Equal(Pipeline, PipelineJson.Read(PipelineJson.Write(Pipeline)));

    [Fact]
    public void ANegativeFactorIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Penalized(new MeanSquaredError()) { L1 = -1 });

    static T Number(int value) => T.CreateChecked(value);
}

public sealed class PenaltyInFloat : PenaltyTests<float>;

public sealed class PenaltyInHalf : PenaltyTests<Half>;

public sealed class PenaltyInDecimal : PenaltyTests<decimal>;

public sealed class PenaltyInPlain : PenaltyTests<Plain>;
