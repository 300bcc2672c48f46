using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;
using GenericSgd.Training.Binding;

namespace GenericSgd.Tests.Training;

/// <summary>Batches that make one update together, and the moving average of the parameters.</summary>
public abstract class AccumulationLaws<T>
    where T : INumber<T>
{
    static readonly Pipeline Line = new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Optimizer = Optimizer.Momentum(0.125, 0.5),
        BatchSize = 2,
        Shuffle = false,
    };

    static Dataset<T> Rows(int count)
    {
        T[] features = [.. Enumerable.Range(0, count).Select(i => T.CreateChecked(i) / T.CreateChecked(4))];
        return new Dataset<T>(features, [.. features.Select(x => x + x + T.One)], count);
    }

    static void AssertClose(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
    {
        var within = T.CreateChecked(64) * NumberFacts.Of<T>().StepAtOne.To<T>();
        for (var i = 0; i < expected.Length; i++)
            Assert.InRange(actual[i] - expected[i], -within, within);
    }

    [Fact]
    public void ThreeBatchesOfTwoRowsAreOneOfSix()
    {
        var three = (Line with { AccumulateBatches = 3, Epochs = 4 }).Train(Rows(6));
        var one = (Line with { BatchSize = 6, Epochs = 4 }).Train(Rows(6));
        AssertClose(one.Network.Parameters, three.Network.Parameters);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    [InlineData(9, 1)]
    public void WhatIsLeftOfAnEpochIsAnUpdate(int accumulate, int steps)
    {
        var trainer = new Trainer<T>(Line with { AccumulateBatches = accumulate }, Rows(10));
        Assert.Equal(steps, trainer.StepsPerEpoch);
        trainer.Fit();
        Assert.Equal(steps, trainer.Steps);
    }

    [Fact]
    public void TheParametersWaitForTheLastBatch()
    {
        var trainer = new Trainer<T>(Line with { AccumulateBatches = 2 }, Rows(6));
        var start = trainer.Network.Parameters.ToArray();
        var learned = new List<bool>();
        for (var batch = 0; batch < 3; batch++)
        {
            trainer.Step();
            learned.Add(!trainer.Network.Parameters.SequenceEqual(start));
            start = trainer.Network.Parameters.ToArray();
        }

        Assert.Equal([false, true, true], learned);
    }

    [Fact]
    public void TheAverageFollowsTheParametersAndDoesNotTouchThem()
    {
        var pipeline = Line with { Optimizer = Line.Optimizer with { Average = 0.75 } };
        var trainer = new Trainer<T>(pipeline, Rows(6));
        Assert.Equal(trainer.Network.Parameters.ToArray(), trainer.AverageNetwork()!.Parameters.ToArray());
        T[] expected = [];
        for (var step = 0; step < 6; step++)
        {
            trainer.Step();
            var now = trainer.Network.Parameters.ToArray();
            expected = step == 0 ? now : [.. expected.Select((value, i) => value + (now[i] - value) / T.CreateChecked(4))];
            AssertClose(expected, trainer.AverageNetwork()!.Parameters);
        }

        var plain = Line.Train(Rows(6));
        var run = pipeline.Train(Rows(6));
        Assert.Equal(plain.Fingerprint, run.Fingerprint);
        Assert.Null(plain.Average);
        Assert.NotEqual(run.Fingerprint, run.Average!.Fingerprint);
    }
}

public sealed class AccumulationInHalf : AccumulationLaws<Half>;

public sealed class AccumulationInFloat : AccumulationLaws<float>;

public sealed class AccumulationInDouble : AccumulationLaws<double>;

public sealed class AccumulationInDecimal : AccumulationLaws<decimal>;

public sealed class AccumulationInPlain : AccumulationLaws<Plain>;

public class AccumulationTests
{
    [Fact]
    public void ASumBeyondTheRangeHasAMean()
    {
        Half[] features = [(Half)200, (Half)200], targets = [(Half)(-140), (Half)(-140)];
        var pipeline = new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(1)],
            BatchSize = 1,
            Initializer = new GenericSgd.Initializers.Zeros(),
            Optimizer = Optimizer.Sgd(0.00001),
        };
        var one = pipeline with { BatchSize = 2 };
        var two = pipeline with { AccumulateBatches = 2 };
        Assert.Equal(one.Train(new Dataset<Half>(features, targets, 2)).Fingerprint, two.Train(new Dataset<Half>(features, targets, 2)).Fingerprint);
    }

    // A gradient of 1, then 2000 of 1 / 1024, which are less than a half of the last place of a sum that begins with 1 / 2001.
    [Fact]
    public void ANarrowMeanOfManyGradientsDoesNotStandStill()
    {
        const int many = 2001;
        var bound = new BoundOptimizer<Half>(Optimizer.Sgd(1), new Network<Half>(1, [new Dense(1)]).Plan, 0, accumulates: true);
        Half[] gradient = [];
        for (var place = 0; place < many; place++)
        {
            gradient = [place == 0 ? (Half)1 : (Half)(1 / 1024.0), (Half)(place % 2 == 0 ? 60_000 : -60_000)];
            Assert.Equal(place == many - 1, bound.Accumulate(gradient, place, many));
        }

        Assert.Equal((Half)((1 + 2000 / 1024.0) / many), gradient[0]);
        Assert.Equal(60_000.0 / many, (double)gradient[1], 0.1);
    }

    [Fact]
    public void AGroupThatEndsEarlyHasItsOwnMean()
    {
        Check<Half>();
        Check<double>();

        static void Check<T>()
            where T : INumber<T>
        {
            var bound = new BoundOptimizer<T>(Optimizer.Sgd(1), new Network<T>(1, [new Dense(1)]).Plan, 0, accumulates: true);
            T[] gradient = [T.One, T.Zero];
            bound.Accumulate(gradient, 0, 4);
            gradient = [T.One + T.One, T.One];
            bound.Accumulate(gradient, 1, 4);
            bound.EndGroup(gradient, 2, 4);
            Assert.Equal([((Real)1.5).To<T>(), ((Real)0.5).To<T>()], gradient);
        }
    }

    [Fact]
    public void AllThatIsRememberedHasAName()
    {
        var optimizer = Optimizer.Adam() with { Average = 0.5, Rounding = UpdateRounding.Compensated };
        var bound = new BoundOptimizer<double>(optimizer, new Network<double>(2, [new Dense(1)]).Plan, 0, accumulates: true);
        Assert.Equal([("optimizer.0.slot", 6), ("optimizer.compensation", 3), ("optimizer.average", 3), ("optimizer.accumulated", 3)],
            bound.Memory.Select(part => (part.Name, part.Values.Length)));
        var narrow = new BoundOptimizer<Half>(Optimizer.Sgd(1) with { Average = 0.5 }, new Network<Half>(2, [new Dense(1)]).Plan, 0, accumulates: true);
        Assert.Equal(["optimizer.average", "optimizer.average.rest", "optimizer.accumulated", "optimizer.accumulated.rest"],
            narrow.Memory.Select(part => part.Name));
    }

    [Fact]
    public void BothAreWrittenAndRead()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], AccumulateBatches = 4, Optimizer = Optimizer.Adam() with { Average = 0.999 } };
        Assert.Equal(pipeline, PipelineJson.Read(PipelineJson.Write(pipeline)));
        Assert.Contains("\"average\": 0.999", PipelineJson.Write(pipeline));
        Assert.Contains("\"accumulateBatches\": 4", PipelineJson.Write(pipeline));
        Assert.Throws<ArgumentOutOfRangeException>(() => pipeline with { AccumulateBatches = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => pipeline.Optimizer with { Average = 1 });
    }
}
