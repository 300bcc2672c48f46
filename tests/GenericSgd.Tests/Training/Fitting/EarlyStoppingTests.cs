using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Fitting;

/// <summary>Runs that end before their last epoch.</summary>
public class EarlyStoppingTests
{
    // A row from another line: training on y = 2 x takes the weight away from the validation row's y = x once it has passed 1.
    static readonly Dataset<double> Training = Dataset.Create(new double[,] { { 1 } }, new double[,] { { 2 } });
    static readonly Dataset<double> Validation = Dataset.Create(new double[,] { { 1 } }, new double[,] { { 1 } });

    static readonly Pipeline Pipeline = new()
    {
        Inputs = 1,
        Layers = [new Dense(1) { Bias = false }],
        Initializer = new GenericSgd.Initializers.Zeros(),
        Optimizer = Optimizer.Sgd(0.1),
        Epochs = 100,
    };

    [Fact]
    public void TheBestParametersComeBack()
    {
        var run = Pipeline.Train(Training,
            new TrainingOptions<double> { Validation = Validation, EarlyStopping = new EarlyStopping(4), RecordParameters = true });
        Assert.Equal(StopReason.EarlyStopped, run.StopReason);
        Assert.Equal(3, run.BestEpoch);         // 2 - 2 * 0.8^3 = 0.976 is the nearest to 1
        Assert.Equal(7, run.History.Epochs);
        Assert.Equal(0.976, run.Network.Parameters[0], 1e-12);
        Assert.Equal(run.History.Parameters(3)[0], run.Network.Parameters[0]);
        Assert.Equal(1.024 * 1.024, run.Cost, 1e-12);
    }

    [Fact]
    public void TheLastParametersStayWhereThatIsAskedFor()
    {
        var run = Pipeline.Train(Training,
            new TrainingOptions<double> { Validation = Validation, EarlyStopping = new EarlyStopping(4) { RestoreBest = false } });
        Assert.Equal(2 - 2 * Math.Pow(0.8, 7), run.Network.Parameters[0], 1e-12);
    }

    [Fact]
    public void SmallImprovementsDoNotCount()
    {
        var run = Pipeline.Train(Training, new TrainingOptions<double> { EarlyStopping = new EarlyStopping(2) { MinimumImprovement = 1 } });
        Assert.Equal(3, run.BestEpoch);         // costs 4, 2.56, 1.64, 1.05, 0.67, 0.43: 2.56 and 1.05 are lower by more than 1 than the best before
        Assert.Equal(5, run.History.Epochs);
    }

    [Fact]
    public void WithoutValidationTheTrainingCostDecides()
    {
        var run = Pipeline.Train(Training, new TrainingOptions<double> { EarlyStopping = new EarlyStopping(5) });
        Assert.Equal(StopReason.EpochsDone, run.StopReason);
        Assert.Equal(100, run.BestEpoch);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    public void BadSettings(int patience, int improvement) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(patience) { MinimumImprovement = improvement });
}
