using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests.Readme;

/// <summary>The code block of src/GenericSgd.Precision/README.md, which a test of the house compares with this body.</summary>
public class ReadmeExamples
{
    [Fact]
    public void AStudy()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(4), new Tanh(), new Dense(1)], Optimizer = Optimizer.Sgd(0.0005), Epochs = 200 };
        var study = PrecisionStudy.Run(pipeline, StudyData.Chapter,
            [StudyNumber.Of<Half>(), StudyNumber.Of<float>(), StudyNumber.Of<double>(), StudyNumber.Of<Stochastic<double>>("samples")]);
        foreach (var type in study.Types)
            Console.WriteLine($"{type.Number}: {type.Verdict}");
        Console.WriteLine($"for {study.DigitsAsked} digits: {study.Cheapest?.Number}");

        var check = GradientCheck.Run(pipeline, StudyData.Chapter, StudyNumber.Of<float>());    // the backward pass against exact derivatives
        Console.WriteLine($"the gradient is {(check.Passed ? "right" : "wrong")}");
        Assert.Equal(4, study.Types.Count);
        Assert.NotNull(study.Cheapest);
        Assert.True(check.Passed);
    }
}
