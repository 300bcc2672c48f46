using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Diagnosis;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>What does not fit is refused by the name of its parameter, before anything is computed.</summary>
public sealed class ShapeTests
{
    static readonly Dataset<double> Rows = new([1, 2, 3], [2, 4, 6], 3);

    static readonly Pipeline Line = new() { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 2 };

    static void Refused(string message, Action action) => Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(action).Message);

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void PredictionsForOtherRows(int rows)
    {
        foreach (var data in (Dataset<double>[])[Rows, Rows.WithWeights([1, 2, 3])])
        {
            Refused($"There are predictions for {rows} rows, the data have 3. (Parameter 'predictions')", () =>
                Evaluation.Cost<double>(new double[rows, 1], new MeanSquaredError(), data));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void TheConditionAtOtherParameters(int count) => Refused(
        $"The network has 2 parameters, not {count}. (Parameter 'parameters')", () => RunDiagnosis.ConditionAt(Line, Rows, new double[count]));

    [Fact]
    public void LayersThatAreNotThere()
    {
        var trainer = new Trainer<double>(Line, Rows);
        trainer.Step();
        foreach (var layer in (int[])[-1, 1])
        {
            Assert.Equal("layer", Assert.Throws<ArgumentOutOfRangeException>(() => trainer.LayerOutput(layer).Height).ParamName);
            Assert.Equal("layer", Assert.Throws<ArgumentOutOfRangeException>(() => trainer.LayerOutputGradient(layer).Height).ParamName);
        }

        Assert.Equal(3, trainer.LayerOutput(0).Height);
    }
}
