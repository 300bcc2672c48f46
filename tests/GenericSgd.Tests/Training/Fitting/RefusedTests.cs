using GenericSgd.Data;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Fitting;

/// <summary>A run that is refused leaves the trainer as it was: the next one begins at the start.</summary>
public class RefusedTests
{
    [Fact]
    public void AnImprovementBeyondTheTypeBeginsNoRun()
    {
        var trainer = new Trainer<decimal>(Chapter.Pipeline(0.01, 3), Dataset.Chapter<decimal>());
        Assert.Throws<ArgumentException>(() =>
            trainer.Fit(new TrainingOptions<decimal> { EarlyStopping = new EarlyStopping(1) { MinimumImprovement = 1e300 } }));
        var run = trainer.Fit(new TrainingOptions<decimal> { RecordParameters = true });
        Assert.Equal(Chapter.Pipeline(0.01, 3).Build<decimal>().Parameters.ToArray(), run.History.Parameters(0).ToArray());
        Assert.Null(run.BestEpoch);
    }

    [Fact]
    public void ValidationRowsThatDoNotFitBeginNone()
    {
        var trainer = new Trainer<double>(Chapter.Pipeline(0.01, 3), Dataset.Chapter<double>());
        Assert.Throws<ArgumentException>(() => trainer.Fit(new TrainingOptions<double> { Validation = new Dataset<double>([1, 2], [1], 1) }));
        Assert.Equal((3, 0), (trainer.Fit().History.Epochs, trainer.Fit().History.ValidationCost.Length));
    }
}
