using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;
using GenericSgd.Training.Binding;
using GenericSgd.Training.Fitting;

namespace GenericSgd.Tests.Training;

/// <summary>Small parts of the loop, on both sides of each border.</summary>
public class InnerTests
{
    // Ranges of about 2048 parameters, whole vectors of 64, nearly equal.
    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(1, new[] { 1 })]
    [InlineData(2048, new[] { 2048 })]
    [InlineData(3071, new[] { 3071 })]
    [InlineData(3072, new[] { 1536, 1536 })]
    [InlineData(4097, new[] { 2112, 1985 })]
    [InlineData(5119, new[] { 2560, 2559 })]
    [InlineData(5120, new[] { 1728, 1728, 1664 })]
    public void ParametersAreCutIntoNearlyEqualRanges(int count, int[] lengths)
    {
        var ranges = ParameterRanges.Cut([(default(ParameterPart), 100, count)]);
        Assert.Equal(lengths, ranges.Select(range => range.Count));
        Assert.Equal(lengths.Select((_, i) => 100 + lengths.Take(i).Sum()), ranges.Select(range => range.First));
        Assert.All(ranges, range => Assert.Equal(0, range.Block));
    }

    [Fact]
    public void BlocksAreCutApartWhereATransformLooksAtThem()
    {
        var blocks = new Network<double>(2, [new Dense(3), new Dense(1)]).Blocks;
        Assert.Equal([(0, 13)], Cuts(Optimizer.Adam()));
        Assert.Equal([(0, 13)], Cuts(new Optimizer(0.1, [new ClipByGlobalNorm(1)])));
        Assert.Equal([(0, 6), (6, 3), (9, 3), (12, 1)], Cuts(new Optimizer(0.1, [new ClipByNorm(1)])));

        IEnumerable<(int, int)> Cuts(Optimizer optimizer) =>
            ParameterRanges.Cut(ParameterRanges.Parts(optimizer, blocks, 13)).Select(range => (range.First, range.Count));
    }

    /// <summary>Next parameters beside the old ones where they are not made in place, slots, what was lost, an average and a sum; the last two in two numbers
    /// where the type is widened.</summary>
    [Theory]
    [InlineData(UpdateRounding.Nearest, false, 1, 0, 1, 1)]
    [InlineData(UpdateRounding.Stochastic, false, 1, 1, 1, 1)]
    [InlineData(UpdateRounding.Compensated, false, 1, 2, 2, 2)]
    [InlineData(UpdateRounding.Nearest, true, 1, 2, 2, 3)]
    [InlineData(UpdateRounding.Nearest, false, 2, 1, 2, 3)]
    [InlineData(UpdateRounding.Nearest, true, 2, 3, 3, 5)]
    public void NumbersThatAnOptimizerKeepsForEachParameter(UpdateRounding rounding, bool averages, int together, int inDouble, int inDecimal, int inHalf)
    {
        var optimizer = Optimizer.Sgd(0.1) with { Rounding = rounding, Average = averages ? 0.9 : null };
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = optimizer, AccumulateBatches = together };
        Assert.Equal(inDouble, BoundOptimizer<double>.NumbersPerParameter(pipeline));
        Assert.Equal(inDecimal, BoundOptimizer<decimal>.NumbersPerParameter(pipeline));
        Assert.Equal(inHalf, BoundOptimizer<Half>.NumbersPerParameter(pipeline));
        var momentum = pipeline with { Optimizer = optimizer with { Chain = [new Momentum(0.9)] } };
        Assert.Equal(inDecimal + 1, BoundOptimizer<decimal>.NumbersPerParameter(momentum));
    }

    [Fact]
    public void AnImprovementIsMoreThanTheLeast()
    {
        var best = new BestEpoch<double>(1);
        var rule = new EarlyStopping(2) { MinimumImprovement = 0.5 };
        Assert.False(best.HasStalled(rule, 100));
        Assert.False(best.Look(rule, 0, 10, [1]));
        Assert.False(best.Look(rule, 1, 9.5, [2]));
        Assert.Equal((0, 10, 1), (best.Epoch, best.Cost, best.Parameters[0]));
        Assert.True(best.Look(rule, 2, 9.5, [3]));
        Assert.False(best.Look(rule, 3, 9.25, [4]));
        Assert.Equal((3, 9.25, 4), (best.Epoch, best.Cost, best.Parameters[0]));
        Assert.False(best.HasStalled(rule, 4));
        Assert.True(best.HasStalled(rule, 5));
    }

    [Fact]
    public void ALimitIsExceededFromAboveIt()
    {
        var limit = new Optional<double>(5);
        Assert.Equal((false, false, true), (limit.IsExceededBy(4), limit.IsExceededBy(5), limit.IsExceededBy(5.5)));
        Assert.False(default(Optional<double>).IsExceededBy(6));
    }

    [Theory]
    [InlineData(0, 10, -1)]
    [InlineData(5, 0, -1)]
    [InlineData(5, 10, 60)]
    [InlineData(10, 10, 0)]
    [InlineData(2, 10, 240)]
    public void TheTimeThatIsLeftIsThatOfTheStepsThatAreLeft(long step, long steps, int seconds) => Assert.Equal(
        seconds < 0 ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds),
            new TrainingProgress<double>(1, 1, step, steps, 0, TimeSpan.FromSeconds(60)).Remaining);

    [Fact]
    public void ACheckpointIsDueAfterSomeStepsOrSomeTime()
    {
        Assert.Equal(1, new CheckpointRule<double>(_ => { }) { EverySteps = 1 }.EverySteps);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CheckpointRule<double>(_ => { }) { EverySteps = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CheckpointRule<double>(_ => { }) { Every = TimeSpan.Zero });
        Assert.Equal(new TimeSpan(1), new CheckpointRule<double>(_ => { }) { Every = new TimeSpan(1) }.Every);
    }

    static readonly Pipeline Line = new() { Inputs = 1, Layers = [new Dense(1)], Epochs = 3, BatchSize = 4 };

    // Nine rows in batches of four: three batches an epoch.
    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(2, 3, 2, true)]
    [InlineData(-1, 1, 0, false)]
    [InlineData(1, -1, 0, false)]
    [InlineData(1, 4, 0, false)]
    [InlineData(1, 1, -1, false)]
    [InlineData(1, 1, 3, false)]
    public void AStateStandsWithinTheRun(long steps, int epoch, int batch, bool isGood)
    {
        var trainer = new Trainer<double>(Line, Dataset.Chapter<double>());
        var state = trainer.Save() with { Steps = steps, Epoch = epoch, Batch = batch };
        if (isGood)
            trainer.Restore(state);
        else
            Assert.StartsWith($"The state stands at batch {batch + 1} of epoch {epoch}, after {steps} steps; the run has 3 epochs of 3 batches.",
                Assert.Throws<ArgumentException>(() => trainer.Restore(state)).Message);
    }

    [Fact]
    public void AGradientOfAnotherLengthIsNotTaken()
    {
        var trainer = new Trainer<double>(Line, Dataset.Chapter<double>());
        trainer.TakeBatch();
        Assert.StartsWith("The network has 2 parameters, the gradient has 3 numbers.",
            Assert.Throws<ArgumentException>(() => trainer.TakeGradient([1, 2, 3])).Message);
        trainer.TakeGradient([1, 2]);
        Assert.Equal([1, 2], trainer.Gradient.ToArray());
    }

    [Fact]
    public void TheLargestLearningRateIsKnownOfLinesOnly()
    {
        var data = Dataset.Create(new double[,] { { 2 } }, new double[,] { { 1 } });
        var line = Line with { Layers = [new Dense(1) { Bias = false }], BatchSize = 0 };
        Assert.Equal(2.0 / 8, LargestLearningRate.Of(line, data)!.Value, 1e-9);
        Assert.Equal(2 * 1.75 / 8, LargestLearningRate.Of(line with { Optimizer = Optimizer.Momentum(0.1, 0.75) }, data)!.Value, 1e-9);
        Assert.Null(LargestLearningRate.Of(line with { Optimizer = Optimizer.Adam() }, data));
        Assert.Null(LargestLearningRate.Of(line with { Optimizer = new Optimizer(0.1, [new Momentum(0.5), new Momentum(0.5)]) }, data));
        Assert.Null(LargestLearningRate.Of(line with { Cost = new GenericSgd.Costs.MeanAbsoluteError() }, data));
        Assert.Null(LargestLearningRate.Of(line with { Layers = [new Dense(1), new Tanh()] }, data));
        Assert.Null(LargestLearningRate.Of(line, Dataset.Create(new double[1, 1], new double[1, 1])));
        Assert.True(LargestLearningRate.IsQuadratic(line with { Layers = [new Scale()] }));
        Assert.False(LargestLearningRate.IsQuadratic(line with { Layers = [new Scale(), new Dense(1)] }));
        Assert.False(LargestLearningRate.IsQuadratic(line with { Layers = [new Tanh()] }));
    }

    [Fact]
    public void TransformsRememberAsMuchAsTheyMust()
    {
        (GradientTransform Transform, int Slots)[] all =
        [
            (new WeightDecay(0.1), 0), (new ClipByValue(1), 0), (new ClipByNorm(1), 0), (new ClipByGlobalNorm(1), 0), (new TrustRatio(), 0),
                (new Momentum(0.5), 1), (new Nesterov(0.5), 1),
            (new AdaGrad(), 1), (new RmsProp(), 1), (new RmsProp { Centered = true }, 2), (new Adadelta(), 2), (new Adam(), 2), (new AmsGrad(), 3),
                (new Adamax(), 2), (new NAdam(), 3), (new RAdam(), 2),
            (new Lion(), 1), (new Rprop(), 2),
        ];
        Assert.Equal(all.Select(one => (one.Transform, one.Slots)), all.Select(one => (one.Transform, one.Transform.Slots)));
        Assert.Equal(0, Optimizer.Sgd(0.1).Slots);
        Assert.Equal(5, new Optimizer(0.1, [new Adam(), new WeightDecay(0.1), new AmsGrad()]).Slots);
        var plan = new Network<double>(2, [new Dense(1)]).Plan;
        Assert.Empty(new BoundOptimizer<double>(new Optimizer(0.1, [new WeightDecay(0.1), new ClipByNorm(1)]), plan, 0, accumulates: false).Memory);
    }
}
