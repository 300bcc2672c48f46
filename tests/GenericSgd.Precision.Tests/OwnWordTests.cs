using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>Number types that know their error, next to the truth.</summary>
public class OwnWordTests
{
    static readonly StudyResult Study = PrecisionStudy.Run(
        new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(1)],
            Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
            Optimizer = Optimizer.Sgd(0.01),
            Epochs = 1000
        },
        StudyData.Chapter, [StudyNumber.Of<Stochastic<double>>("stochastic"), StudyNumber.Of<Interval<double>>("interval"), StudyNumber.Of<double>()]);

    static IReadOnlyList<StudyCheckpoint> Of(string number) => Study.Types.Single(type => type.Number == number).Checkpoints;

    [Fact]
    public void SamplesEstimateTheDigits()
    {
        foreach (var at in Of("stochastic").Where(at => at.Epoch >= 10))
        {
            Assert.InRange(at.Own!.Digits.Parameters - at.Digits.Parameters, -1.5, 1.5);
            Assert.InRange(at.Own.Digits.Cost - at.Digits.Cost, -1.5, 1.5);
            Assert.Null(at.Own.HoldsReference);
        }
    }

    [Fact]
    public void BoundsHoldTheReferenceAndGrow()
    {
        var all = Of("interval");
        Assert.All(all, at => Assert.True(at.Own!.HoldsReference));
        Assert.True(all[^1].Own!.Errors.Parameters > 100 * all[0].Own!.Errors.Parameters);
        Assert.All(all, at => Assert.All(at.Parameters, one => Assert.True(one.OwnError >= one.Error, $"{at.Epoch}: {one}")));
    }

    [Fact]
    public void BoundsGrowWhereTheirMiddlesStandStill()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 1000 };
        var type = PrecisionStudy.Run(pipeline, StudyData.Chapter, [StudyNumber.Of<Interval<double>>()]).Types[0];
        Assert.All(type.Checkpoints.Zip(type.Checkpoints.Skip(1)), pair =>
            Assert.True(pair.Second.Own!.Errors.Parameters > pair.First.Own!.Errors.Parameters, $"{pair}"));
        Assert.Contains("an interval does not know", type.Verdict);
    }

    [Fact]
    public void OtherTypesSayNothing() => Assert.All(Of("double"), at => Assert.Null(at.Own));
}
