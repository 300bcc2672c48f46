using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>Pipelines whose costs or epochs are other than the chapter's.</summary>
public class PipelineKindTests
{
    [Fact]
    public void ClassesPenaltiesAndAccumulatedBatchesAreStudied()
    {
        var data = Dataset.Create(new double[,] { { 0.5 }, { -1 }, { 1.5 }, { -0.25 }, { 0.75 } }, new double[,] { { 2 }, { 0 }, { 2 }, { 1 }, { 1 } });
        var pipeline = new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(3)],
            Cost = new Penalized(new SoftmaxCrossEntropyFromLogits()) { L2 = 0.01 },
            Optimizer = Optimizer.Sgd(0.1),
            Epochs = 20,
            BatchSize = 2,
            AccumulateBatches = 2,
        };
        var result = PrecisionStudy.Run(pipeline, StudyData.Of(data), [StudyNumber.Of<float>(), StudyNumber.Of<double>()]);
        var (single, wide) = (result.Types[0].Digits.Parameters, result.Types[1].Digits.Parameters);
        Assert.InRange(single, 5, 9);
        Assert.InRange(wide, 13, 18);
    }
}
