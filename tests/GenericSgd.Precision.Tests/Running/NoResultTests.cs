using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Remedies;
using GenericSgd.Precision.Reporting;
using GenericSgd.Precision.Running;
using GenericSgd.Precision.Verdicts;
using GenericSgd.Training;
using Record = GenericSgd.Precision.Running.Record;

namespace GenericSgd.Precision.Tests.Running;

/// <summary>Runs without a result: of the reference, of its witness, of a type and of a remedy.</summary>
public class NoResultTests
{
    static readonly Pipeline Pipeline = new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new Zeros(),
        Optimizer = Optimizer.Sgd(0.1),
        Epochs = 5
    };

    static StudyData Steep(double height) => StudyData.Of(new Dataset<double>([1, 2], [height, 3 * height], 2));

    [Fact]
    public void AReferenceThatDivergesIsNone()
    {
        var refused = Assert.Throws<ArithmeticException>(() =>
            PrecisionStudy.Run(Pipeline with { Optimizer = Optimizer.Sgd(100), Epochs = 1000 }, StudyData.Chapter, [StudyNumber.Of<float>()]));
        var diverged = Assert.IsAssignableFrom<DivergedException>(refused.InnerException);
        Assert.Equal($"The reference, double-double, has no result. {diverged.Message}", refused.Message);
    }

    // Squares of 3e16 are beyond decimal, and far from the end of double-double.
    [Fact]
    public void WhereTheWitnessDivergesTheReferenceIsComparedWithItself()
    {
        var study = PrecisionStudy.Run(Pipeline, Steep(1e16), [StudyNumber.Of<decimal>(), StudyNumber.Of<double>()]);
        Assert.Contains("Training diverged in epoch 1, step 1", study.WitnessDivergence, StringComparison.Ordinal);
        Assert.InRange(study.ReferenceDigits.Parameters, 28, 32);
        Assert.EndsWith(" decimal diverged: from there on the reference is compared with itself in pairwise order, which says too much where sums are short.",
            StudyWords.Reference(study), StringComparison.Ordinal);
        var (lost, held) = (study.Types[0], study.Types[1]);
        Assert.Equal(study.WitnessDivergence, lost.Divergence);
        Assert.Empty(lost.Checkpoints);
        Assert.Equal((default, default), (lost.Digits, lost.ComputingDigits));
        Assert.Equal((1, 0.0), lost.NoiseFloor);
        Assert.StartsWith("has no result: training diverged in epoch 1", lost.Verdict, StringComparison.Ordinal);
        Assert.Null(held.Divergence);
        Assert.InRange(held.NoiseFloor.Digits, 15, 17);
    }

    // Squares of 15000 are beyond Half, whose master parameters do not help: costs are narrow.
    [Fact]
    public void ARemedyMayHaveNoResult()
    {
        var half = PrecisionStudy.Run(Pipeline, Steep(5000), [StudyNumber.Of<Half>()],
            options: new StudyOptions { Remedies = [Remedy.MasterParameters, Remedy.SmallerRate] }).Types[0];
        Assert.Equal(["master parameters in float", "learning rate / 8"], half.Remedies.Select(remedy => remedy.Remedy));
        Assert.All(half.Remedies, remedy =>
        {
            Assert.StartsWith("Training diverged in epoch 1, step 1: seen first in the cost, which is Infinity.", remedy.Divergence, StringComparison.Ordinal);
            Assert.Equal((default, null), (remedy.Digits, remedy.StandsStillFrom));
        });
    }

    [Fact]
    public void ARemedySaysWhyItHasNoResult()
    {
        var (unit, plan) = (LastPlace.Of<double>(), new WatchPlan(1, 1));
        var trial = new RemedyTrial(Remedy.SmallerRate, Pipeline, StudyData.Chapter, [0, 0]);
        var whole = new Record { LastPlace = unit, LastMoved = 1 };
        whole.Checkpoints.Add(new RecordedCheckpoint([1, 2], [1], [1], null, 0, null));
        var diverged = Assert.ThrowsAny<DivergedException>(() =>
            (Pipeline with { Optimizer = Optimizer.Sgd(100), Epochs = 1000 }).Train(Dataset.Chapter<double>()));
        var lost = new Record { LastPlace = unit, Diverged = diverged };
        var blocks = Pipeline.Build<double>().Blocks;
        string? Why(Record run, Record reference) => trial.Of(StudyNumber.Of<double>(), run, reference, plan, blocks).Divergence;
        Assert.Null(Why(whole, whole));
        Assert.Equal(lost.Divergence, Why(lost, whole));
        Assert.Equal("A number is beyond the range of the type.", Why(new Record { LastPlace = unit }, whole));
        Assert.Equal($"Its reference has no result. {lost.Divergence}", Why(whole, lost));
    }

    [Fact]
    public void WhatIsNotThereHasNoDigits()
    {
        var blocks = Pipeline.Build<double>().Blocks;
        var (whole, empty) = (new Record { LastPlace = LastPlace.Of<DoubleDouble>() }, new Record { LastPlace = LastPlace.Of<double>() });
        whole.Checkpoints.Add(new RecordedCheckpoint([1, 2], [1], [1], null, 0, null));
        Assert.Equal(new(0, 0, 0), Trust.DigitsAt(empty, whole, 0, blocks));
        Assert.Equal(new(0, 0, 0), new Trust(whole, null, empty, blocks).At(^1));
        var known = Trust.DigitsAt(whole, whole, 0, blocks);
        Assert.InRange(known.Parameters, 31, 33);
        Assert.Equal(known, new Trust(whole, whole, empty, blocks).At(^1));
        Assert.Equal(known, new Trust(whole, empty, whole, blocks).At(0));
    }

    [Fact]
    public void ATypeThatStopsEarlyReachesNothing()
    {
        var plan = new WatchPlan(1, 1);
        var (whole, empty) = (new Record { LastPlace = LastPlace.Of<DoubleDouble>() }, new Record { LastPlace = LastPlace.Of<double>() });
        whole.Checkpoints.Add(new RecordedCheckpoint([1, 2], [1], [1], null, 0, null));
        var reach = Reach.Of(Pipeline, StudyData.Chapter, plan, whole, [(StudyNumber.Of<double>(), empty)], CancellationToken.None)!;
        Assert.Equal(0, reach.Types[0].Reached);
        Assert.Equal(1, reach.Updates);
    }

    /// <summary>What was cancelled is said before what failed, and a failure as itself.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFailureIsThrownAsItself(bool cancelled)
    {
        var queue = new RunQueue(new StudyOptions { Threads = 2 }, new StudyMeter(null), CancellationToken.None);
        if (!cancelled)
        {
            Assert.Equal("one", Assert.Throws<InvalidOperationException>(() => queue.Each([1], _ => throw new InvalidOperationException("one"))).Message);
            return;
        }

        // Both at once: two threads were asked for.
        using var both = new Barrier(2);
        Assert.Throws<OperationCanceledException>(() => queue.Each([1, 2], item =>
        {
            Assert.True(both.SignalAndWait(TimeSpan.FromMinutes(1)), "there was one thread");
            throw item == 1 ? new InvalidOperationException("one") : new OperationCanceledException();
        }));
    }
}
