using GenericSgd.Cli.Output;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Tests;

/// <summary>The line that tells how far the work is.</summary>
public sealed class ProgressTests
{
    [Theory]
    [InlineData(120, "epoch 3 of 10, cost 0.5 ############............................  30 % 0:07 left")]
    [InlineData(50, "epoch 3 of 10, cost 0.5 ###.......  30 % 0:07 left")]
    [InlineData(40, "epoch 3 of 10, cost 0.5  30 % 0:07 left")]
    [InlineData(30, "epoch 3 of 10, cost 0.5  30 %")]
    [InlineData(20, "epoch 3 of ...  30 %")]
    public void ItFits(int width, string text) =>
        Assert.Equal(text, ProgressLine.Text("epoch 3 of 10, cost 0.5", 3, 10, TimeSpan.FromSeconds(3), width));

    [Fact]
    public void ItIsNeverWiderThanTheScreen()
    {
        for (var width = 8; width < 200; width++)
        {
            foreach (var total in (long[])[0, 10])
                Assert.InRange(TextWidth.Of(ProgressLine.Text("reading größe-日本.csv: 1.0 of 20.5 MB", 3, total, TimeSpan.FromHours(30), width)), 1, width);
        }
    }

    [Fact]
    public void ReadingTellsTheBytes() =>
        Assert.Equal("reading houses.csv: 1.5 of 20.0 MB", ReadingBar.Describe(Path.Combine("data", "houses.csv"), new ReadProgress(1_500_000, 20_000_000)));

    [Theory]
    [InlineData("train", "--epochs 2")]
    [InlineData("check", "")]
    [InlineData("diagnose", "--epochs 2")]
    [InlineData("precision", "--epochs 2 --numbers float")]
    [InlineData("precision", "--epochs 2 --numbers float --standardize")]
    public void EveryReadingHasALine(string command, string flags)
    {
        using var folder = new TemporaryFolder();
        var error = Gsgd.OnTerminal([command, folder.Write("houses.csv", Tables.Fractions), "--target", "y", "--learning-rate", "0.001",
            .. Gsgd.Words(flags)]).Expect(0).Error;
        Assert.Contains("reading houses.csv: 0.0 of 0.0 MB", error);
        Assert.EndsWith("\r", error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TheCostIsThatOfAWholeEpoch(bool validates)
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.001), BatchSize = 2, Epochs = 3 };
        var shown = new ShownCost<double>("cost");
        var (told, atFirst) = ("", "");
        var run = pipeline.Train(Dataset.Chapter<double>(), new TrainingOptions<double>
        {
            Validation = validates ? Dataset.Chapter<double>() : null,
            OnEpoch = shown.EndEpoch,
            Progress = new Told(progress =>
            {
                shown.Look(progress);
                told = shown.Describe(progress);
                atFirst = atFirst.Length == 0 ? told : atFirst;
            }),
        });
        var costs = validates ? run.History.ValidationCost : run.History.Cost[..^1];
        Assert.StartsWith("epoch 1 of 3, cost so far ", atFirst);
        Assert.Equal(FormattableString.Invariant($"epoch 3 of 3, {(validates ? "validation cost" : "cost")} {(validates ? costs[2] : costs[1]):G6}"), told);
    }

    sealed class Told(Action<TrainingProgress<double>> look) : IProgress<TrainingProgress<double>>
    {
        public void Report(TrainingProgress<double> value) => look(value);
    }
}
