using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Plotting.Tests.Readme;

/// <summary>The code blocks of the page of GenericSgd.Plotting.</summary>
public sealed class PageExamples : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void TheCourseOfARun()
    {
        var folder = _folder.Path;
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 1000 };
        var run = pipeline.Train(Dataset.Chapter<decimal>(), new() { RecordParameters = true });

        Plots.Cost(run.History).Save(Path.Combine(folder, "cost.png"));
        Plots.Course(run.History, 0, "weight").Save(Path.Combine(folder, "weight.svg"));
        Assert.All(["cost.png", "weight.svg"], file => Assert.NotEqual(0, new FileInfo(Path.Combine(folder, file)).Length));
    }

    public void Dispose() => _folder.Dispose();
}
