using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Reporting;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests.Nist;

/// <summary>What a study says of problems that training can solve, and of one that it cannot.</summary>
public class ReachTests
{
    static StudyResult Study(NistSet set, int epochs, double rate) => PrecisionStudy.Run(
        new Pipeline { Inputs = set.Degree, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(rate), Epochs = epochs },
        set.Data.Standardized(), [StudyNumber.Of<float>(), StudyNumber.Of<double>(), StudyNumber.Of<decimal>()]);

    [Fact]
    public void FilipIsOutOfReachForItsConditionNumber()
    {
        var result = Study(NistSet.Filip, 100, 0.1);
        var minimum = result.Minimum!;
        Assert.True(minimum.OutOfReach);
        Assert.InRange(minimum.UpdatesPerDigit, 1e19, 2e19);
        Assert.Equal([0, 0], minimum.Types.Take(2).Select(type => type.CanKeep));
        Assert.InRange(minimum.Types[2].CanKeep, 8, 10);
        var words = string.Join(' ', ReachWords.Of(result));
        Assert.Contains("Condition number 1.5e+19", words);
        Assert.Contains("out of reach", words);
        Assert.Contains("float, double can keep less than one digit of the minimum: a type loses about 19.2 digits", words);
    }

    [Fact]
    public void NorrisIsWithinReach()
    {
        var minimum = Study(NistSet.Norris, 100, 0.5).Minimum!;
        Assert.False(minimum.OutOfReach);
        Assert.InRange(minimum.Reference!.Value, 28, 32);
        Assert.InRange(minimum.Types[1].Reached!.Value, 15, 18);
        Assert.Equal(1, minimum.UpdatesPerDigit, 6);
    }

    [Fact]
    public void RawDataAreToldWhatStandardizingBuys()
    {
        var result = PrecisionStudy.Run(
            new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(1e-6), Epochs = 10 }, NistSet.Norris.Data,
                [StudyNumber.Of<double>()]);
        Assert.Equal(1, result.Minimum!.StandardizedCondition!.Value, 9);
        Assert.Contains("Standardizing the columns makes it 1.", string.Join(' ', ReachWords.Of(result)));
    }
}
