using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>Optimizers that keep their slots otherwise in narrow types go through a study, too.</summary>
public class NarrowOptimizerTests
{
    public static TheoryData<Optimizer> Optimizers =>
    [
        Optimizer.Sgd(0.01), Optimizer.Momentum(0.01, 0.9999), Optimizer.Nesterov(0.01, 0.9999), Optimizer.Adam(0.1), Optimizer.AdamW(0.1),
        Optimizer.AmsGrad(0.1), Optimizer.NAdam(0.1), Optimizer.RAdam(0.1), Optimizer.Adamax(0.1), Optimizer.RmsProp(0.1), Optimizer.Adadelta(0.1),
        Optimizer.AdaGrad(0.1), Optimizer.Lion(0.01), Optimizer.Lamb(0.01), Optimizer.Rprop(0.01),
    ];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void EachOptimizerInHalfAndBFloat16(Optimizer optimizer)
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = optimizer, Epochs = 6 };
        var result = PrecisionStudy.Run(pipeline, StudyData.Chapter, [StudyNumber.Of<Half>(), StudyNumber.Of<BFloat16>(), StudyNumber.Of<float>()]);
        Assert.Equal(["half", "BFloat16", "float"], result.Types.Select(type => type.Number));
        Assert.All(result.Types, type =>
        {
            Assert.NotEmpty(type.Checkpoints);
            Assert.Contains(type.Events, events => events.Place == "the cost");
        });
    }
}
