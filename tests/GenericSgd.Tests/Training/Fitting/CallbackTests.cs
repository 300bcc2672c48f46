using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Fitting;

/// <summary>Callbacks see every step and epoch, change no bit and can end the run.</summary>
public class CallbackTests
{
    static readonly Pipeline Pipeline = new() { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 5, BatchSize = 4 };

    [Fact]
    public void EveryStepEveryEpochAndTheEnd()
    {
        var (steps, epochs, ends) = (new List<long>(), new List<(int Epoch, int Recorded)>(), new List<string>());
        var options = new TrainingOptions<double>
        {
            OnStep = moment => steps.Add(moment.Steps),
            OnEpoch = moment => epochs.Add((moment.Epoch, moment.History.Epochs)),
            OnEnd = run => ends.Add(run.Fingerprint),
        };
        var run = Pipeline.Train(Dataset.Chapter<double>(), options);
        Assert.Equal(Enumerable.Range(1, 15).Select(step => (long)step), steps);
        Assert.Equal(Enumerable.Range(1, 5).Select(epoch => (epoch, epoch)), epochs);
        Assert.Equal([run.Fingerprint], ends);
        Assert.Equal(Pipeline.Train(Dataset.Chapter<double>()).Fingerprint, run.Fingerprint);
    }

    [Theory]
    [InlineData(7, 2)]
    [InlineData(6, 2)]
    [InlineData(1, 0)]
    public void AStepCanEndTheRun(long last, int epochs)
    {
        var run = Pipeline.Train(Dataset.Chapter<double>(),
            new TrainingOptions<double> { OnStep = moment => StopIf(moment, moment.Steps == last), RecordParameters = true });
        Assert.Equal(StopReason.Stopped, run.StopReason);
        Assert.Equal(epochs, run.History.Epochs);
        Assert.Equal(run.Network.Parameters.ToArray(), run.History.Parameters(epochs).ToArray());
    }

    [Fact]
    public void AnEpochCanEndTheRun()
    {
        var run = Pipeline.Train(Dataset.Chapter<double>(), new TrainingOptions<double> { OnEpoch = moment => StopIf(moment, moment.Epoch == 2) });
        Assert.Equal(StopReason.Stopped, run.StopReason);
        Assert.Equal(2, run.History.Epochs);
    }

    static void StopIf(TrainingMoment<double> moment, bool now)
    {
        if (now)
            moment.Stop();
    }
}
