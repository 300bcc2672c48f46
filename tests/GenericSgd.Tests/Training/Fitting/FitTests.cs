using GenericSgd.Data;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Fitting;

public class FitTests
{
    static readonly Dataset<double> Data = Dataset.Chapter<double>();

    [Fact]
    public void TheHistoryHoldsTheStartAndEveryEpoch()
    {
        var run = Chapter.Pipeline(0.01, 10).Train(Data, new TrainingOptions<double> { RecordParameters = true, Validation = Data });
        var history = run.History;
        Assert.Equal((10, 11, 11, 10), (history.Epochs, history.Cost.Length, history.ValidationCost.Length, history.LearningRate.Length));
        Assert.Equal(history.Cost.ToArray(), history.ValidationCost.ToArray());
        Assert.Equal(0.017640523459676642, history.Parameters(0)[0]);
        Assert.Equal(run.Network.Parameters.ToArray(), history.Parameters(10).ToArray());
        Assert.Equal(12.955392221081423, history.Course(0)[10], 1e-13);
        Assert.All(history.LearningRate.ToArray(), rate => Assert.Equal(0.01, rate));
    }

    [Fact]
    public void ParametersAreRecordedOnlyOnRequest()
    {
        var history = Chapter.Pipeline(0.01, 2).Train(Data).History;
        Assert.False(history.HasParameters);
        Assert.True(history.ValidationCost.IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => history.Parameters(0).Length);
    }

    [Fact]
    public void WatchingChangesNoBit()
    {
        var pipeline = Chapter.Pipeline(0.01, 20) with { BatchSize = 4 };
        var watched = pipeline.Train(Data, new TrainingOptions<double> { RecordParameters = true, Validation = Data, Progress = new Reports<double>() });
        Assert.Equal(pipeline.Train(Data).Fingerprint, watched.Fingerprint);
    }

    [Fact]
    public void ProgressIsReportedAtTheEndOfEachEpoch()
    {
        var reports = new Reports<double>();
        (Chapter.Pipeline(0.01, 5) with { BatchSize = 3 }).Train(Data, new TrainingOptions<double> { Progress = reports });
        Assert.Equal([1, 2, 3, 4, 5], reports.Values.Where(report => report.Step % 3 == 0).Select(report => report.Epoch));
        Assert.All(reports.Values, report => Assert.Equal((5, 15L), (report.Epochs, report.Steps)));
        Assert.Equal(TimeSpan.Zero, reports.Values[^1].Remaining);
    }

    [Fact]
    public void CancellingReturnsWhatWasReached()
    {
        using var source = new CancellationTokenSource();
        var reports = new Reports<double> { Then = report => { if (report.Epoch == 3) source.Cancel(); } };
        var run = Chapter.Pipeline(0.01, 100).Train(Data, new TrainingOptions<double> { Progress = reports, RecordParameters = true }, source.Token);
        Assert.Equal(StopReason.Cancelled, run.StopReason);
        Assert.Equal(3, run.History.Epochs);
        Assert.Equal(Chapter.Pipeline(0.01, 3).Train(Data).Fingerprint, run.Fingerprint);
    }

    [Fact]
    public void CancellingWithinAnEpochDropsItFromTheHistory()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var run = (Chapter.Pipeline(0.01, 9) with { BatchSize = 2 }).Train(
            Data, new TrainingOptions<double> { RecordParameters = true, Validation = Data }, source.Token);
        Assert.Equal((StopReason.Cancelled, 0, 1, 1), (run.StopReason, run.History.Epochs, run.History.Cost.Length, run.History.ValidationCost.Length));
        Assert.Equal(run.Network.Parameters.ToArray(), run.History.Parameters(0).ToArray());
    }

    [Fact]
    public void TheCostOfAnEpochIsTheMeanOverItsRows()
    {
        var pipeline = Chapter.Pipeline(1e-30, 1);
        var whole = pipeline.Train(Data).History.Cost[0];
        var parts = (pipeline with { BatchSize = 4 }).Train(Data).History.Cost[0];
        Assert.Equal(whole, parts, 1e-9);
    }

    [Fact]
    public void RandomSearchStaysFarBehind()
    {
        var pipeline = Chapter.Pipeline(0.01, 1000);
        var (network, cost) = new RandomSearch(1000, 0.05).Run(pipeline, Data);
        Assert.InRange(cost, 1, 100);
        Assert.Equal(cost, Evaluation.Cost(network, pipeline.Cost, Data));
        Assert.True(pipeline.Train(Data).Cost < cost / 1000);
        Assert.Equal(network.Fingerprint, new RandomSearch(1000, 0.05).Run(pipeline, Data).Network.Fingerprint);
    }

    [Fact]
    public void TheLargestLearningRateOfTheChapter()
    {
        var plain = LargestLearningRate.Of(Chapter.Pipeline(0.01, 1), Dataset.Chapter<decimal>());
        Assert.Equal(0.042769, plain!.Value, 1e-6);
        var momentum = Chapter.Pipeline(0.01, 1) with { Optimizer = Optimizers.Optimizer.Momentum(0.01, 0.5) };
        Assert.Equal(plain.Value * 1.5, LargestLearningRate.Of(momentum, Data)!.Value, 1e-9);
        var deep = Chapter.Pipeline(0.01, 1) with { Layers = [new Layers.Dense(2), new Layers.Dense(1)] };
        Assert.Null(LargestLearningRate.Of(deep, Data));
    }

    [Fact]
    public void TheBookOfMomentumInDouble()
    {
        var pipeline = Chapter.Pipeline(0.001, 200) with { Optimizer = Optimizers.Optimizer.Momentum(0.001, 0.95) };
        var run = pipeline.Train(Data, new TrainingOptions<double> { RecordParameters = true });
        Assert.Equal(18.819312816363883, run.History.Parameters(10)[0], 1e-11);
        Assert.Equal(12.019572310466712, run.History.Parameters(100)[0], 1e-11);
        Assert.Equal(10.12918520858751, run.Network.Parameters[0], 1e-11);
        Assert.Equal(18.863035118512496, run.Network.Parameters[1], 1e-11);
        Assert.Equal(0.495936656099565, run.Cost, 1e-11);
    }

    sealed class Reports<T> : IProgress<TrainingProgress<T>>
        where T : System.Numerics.INumber<T>
    {
        internal List<TrainingProgress<T>> Values { get; } = [];

        internal Action<TrainingProgress<T>> Then { get; init; } = _ => { };

        public void Report(TrainingProgress<T> value)
        {
            Values.Add(value);
            Then(value);
        }
    }

    [Fact]
    public void ARunThatDivergesBeforeItsFirstStepIsHeldToo()
    {
        var far = new Dataset<double>([1], [1e300], 1);
        var exception = Assert.Throws<DivergedException<double>>(() => Chapter.Pipeline(0.01, 5).Train(Data, new TrainingOptions<double> { Validation = far }));
        Assert.Equal((StopReason.Diverged, 0), (exception.Run!.StopReason, exception.Run.History.Epochs));
    }

    [Fact]
    public void AStepByHandThatDivergesHoldsNoRun()
    {
        var trainer = new Trainer<double>(Chapter.Pipeline(0.01, 1), new Dataset<double>([1], [1e300], 1));
        Assert.Null(Assert.Throws<DivergedException<double>>(() => trainer.Step()).Run);
    }
}
