using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>What a weight of a row means, in every number type. Features, targets and weights are small integers.</summary>
public abstract class WeightTests<T>
    where T : INumber<T>
{
    public static TheoryData<Cost> Costs =>
        [new MeanSquaredError(), new MeanAbsoluteError(), new Huber(), new Quantile(0.25), new Penalized(new MeanSquaredError()) { L1 = 0.5, L2 = 0.25 }];

    static readonly Pipeline Line = new() { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.0625), Epochs = 5 };

    static T Of(int value) => T.CreateChecked(value);

    static Dataset<T> Rows(params int[] features) => new([.. features.Select(Of)], [.. features.Select(x => Of(2 * x + 1))], features.Length);

    static T[] Numbers(params int[] numbers) => [.. numbers.Select(Of)];

    static void AssertClose(T expected, T actual)
    {
        var within = T.CreateChecked(64) * NumberFacts.Of<T>().StepAtOne.To<T>() * T.Max(T.One, T.Abs(expected));
        Assert.InRange(actual - expected, -within, within);
    }

    [Theory]
    [MemberData(nameof(Costs))]
    public void AWeightIsHowOftenTheRowIsThere(Cost cost)
    {
        var pipeline = Line with { Cost = cost };
        var weighted = pipeline.Train(Rows(0, 1, 2, 3).WithWeights(Numbers(1, 3, 0, 2)));
        var repeated = pipeline.Train(Rows(0, 1, 1, 1, 3, 3));
        AssertClose(repeated.Cost, weighted.Cost);
        for (var i = 0; i < 2; i++)
            AssertClose(repeated.Network.Parameters[i], weighted.Network.Parameters[i]);
    }

    [Fact]
    public void EqualWeightsChangeNoBitOfTheParameters()
    {
        var pipeline = Line with { BatchSize = 2 };
        var plain = pipeline.Train(Rows(0, 1, 2, 3, 4));
        Assert.Equal(plain.Fingerprint, pipeline.Train(Rows(0, 1, 2, 3, 4).WithWeights(Numbers(1, 1, 1, 1, 1))).Fingerprint);
        Assert.Equal(plain.Fingerprint, pipeline.Train(Rows(0, 1, 2, 3, 4).WithWeights(Numbers(4, 4, 4, 4, 4))).Fingerprint);
    }

    [Fact]
    public void ARowOfWeightZeroIsNotLookedAt()
    {
        var data = new Dataset<T>(Numbers(1, 2), [Of(3), Of(1000)], 2).WithWeights(Numbers(2, 0));
        var run = (Line with { BatchSize = 1, Shuffle = false }).Train(data);
        Assert.True(run.Cost < Of(1));
    }

    [Fact]
    public void ShuffledRowsKeepTheirWeights()
    {
        var pipeline = Line with { BatchSize = 1, Seed = 4 };
        var data = Rows(0, 1, 2, 3).WithWeights(Numbers(0, 1, 0, 3));
        var trainer = new Trainer<T>(pipeline, data);
        for (var step = 0; step < 8; step++)
        {
            var before = trainer.Network.Parameters.ToArray();
            trainer.Step();
            Assert.Equal(T.IsZero(data.Weights[int.CreateChecked(trainer.Features[0, 0])]), before.AsSpan().SequenceEqual(trainer.Network.Parameters));
        }
    }

    [Fact]
    public void ValidationRowsCountByTheirWeights()
    {
        var run = Line.Train(Rows(0, 1), new TrainingOptions<T> { Validation = Rows(2, 3).WithWeights(Numbers(1, 0)) });
        var alone = Line.Train(Rows(0, 1), new TrainingOptions<T> { Validation = Rows(2) });
        Assert.Equal(run.Fingerprint, alone.Fingerprint);
        AssertClose(alone.History.ValidationCost[^1], run.History.ValidationCost[^1]);
    }

    [Fact]
    public void SplittingAndConvertingKeepTheWeights()
    {
        var data = Rows(0, 1, 2, 3, 4, 5).WithWeights(Numbers(0, 1, 2, 3, 4, 5));
        var (training, validation) = Split.Rows(data, 0.5, 1);
        foreach (var part in (Dataset<T>[])[training, validation])
            Assert.Equal(part.Features.GetColumn(0).ToArray(), part.Weights.ToArray());
        Assert.Equal([0m, 1, 2, 3, 4, 5], data.To<decimal>().Weights.ToArray());
    }

    [Fact]
    public void WeightsThatMeanNothingAreRefused()
    {
        Assert.Contains("3 weights for 2 rows", Assert.Throws<ArgumentException>(() => Rows(0, 1).WithWeights(Numbers(1, 2, 3))).Message);
        Assert.Contains("row 2 is -1", Assert.Throws<ArgumentException>(() => Rows(0, 1).WithWeights(Numbers(1, -1))).Message);
        Assert.Contains("no row would count", Assert.Throws<ArgumentException>(() => Rows(0, 1).WithWeights(Numbers(0, 0))).Message);
    }
}

public sealed class WeightsInFloat : WeightTests<float>;

public sealed class WeightsInDouble : WeightTests<double>;

public sealed class WeightsInHalf : WeightTests<Half>;

public sealed class WeightsInDecimal : WeightTests<decimal>;

public sealed class WeightsInPlain : WeightTests<Plain>;
