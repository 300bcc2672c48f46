using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Precision.UserProject;

public sealed class Short20StudyTests
{
    [Fact]
    public void ANumberTypeOfOnesOwnIsStudiedByNamingIt()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 1000 };
        var study = PrecisionStudy.Run(pipeline, StudyData.Chapter, [StudyNumber.Of<Short20>(), StudyNumber.Of<double>()]);
        Assert.Equal("Short20", study.Types[0].Number);
        Assert.InRange(study.Types[0].TypeDigits, 5.7, 6.1);
        Assert.InRange(study.Types[0].Digits.Parameters, 1, 6.1);
        Assert.True(study.Types[1].Digits.Parameters > study.Types[0].Digits.Parameters + 5);
    }
}
