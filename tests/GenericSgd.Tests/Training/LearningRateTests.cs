using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>Learning rates and other settings that a number type does not hold are refused before the first step.</summary>
public class LearningRateTests
{
    static Pipeline Of(Schedule schedule, int epochs = 3) =>
        new() { Inputs = 1, Layers = [new Dense(1)], Initializer = new Initializers.Zeros(), Optimizer = Optimizer.Sgd(schedule), Epochs = epochs };

    static Dataset<T> Rows<T>()
        where T : INumber<T> => new([T.Zero, T.One], [T.One, T.One], 2);

    static string Refused<T>(Schedule schedule)
        where T : INumber<T>
    {
        var pipeline = Of(schedule);
        var trainer = new Trainer<T>(pipeline, Rows<T>());
        var message = Assert.Throws<ArgumentException>(() => trainer.Fit()).Message;
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => trainer.Step()).Message);
        Assert.Equal(0, trainer.Steps);
        return message;
    }

    [Fact]
    public void ARateThatIsZeroIsRefusedWithTheSmallestStep()
    {
        Assert.StartsWith("The learning rate 1E-08 is 0 in half, whose smallest step is 6E-08: nothing would be learned.", Refused<Half>(1e-8));
        Assert.StartsWith("The learning rate 1E-400 is 0 in double, whose smallest step is 5E-324:", Refused<double>(Real.Parse("1e-400")));
        Assert.StartsWith("The learning rate 1E-400 is 0 in decimal", Refused<decimal>(Real.Parse("1e-400")));
        Assert.StartsWith("The learning rate 0.01 is 0 in System.Int32, whose smallest step is 1:", Refused<int>(0.01));
        Assert.StartsWith("The learning rate 0.01 is 0 in System.Numerics.BigInteger, whose smallest step is 1:", Refused<BigInteger>(0.01));
        Assert.StartsWith("The learning rates, up to 1E-09, are all 0 in half", Refused<Half>(new CosineDecay(1e-9, 10)));
        Assert.StartsWith("The learning rates, up to 1E-09, are all 0 in half", Refused<Half>(new WarmUp(1e-9, 2)));
    }

    [Fact]
    public void ARateBeyondTheRangeIsRefused()
    {
        Assert.StartsWith("The learning rate 1E+300 is beyond the range of decimal.", Refused<decimal>(1e300));
        Assert.StartsWith("The learning rate 1E+300 is beyond the range of float.", Refused<float>(1e300));
        Assert.Contains("is beyond the range of decimal", Refused<decimal>(new OneCycle(1e28, 10)));
    }

    [Fact]
    public void SchedulesMayBeginAndEndAtZero()
    {
        Assert.Equal(StopReason.EpochsDone, Of(new CosineDecay(0.1, 2), 5).Train(Rows<Half>()).StopReason);
        Assert.Equal(StopReason.EpochsDone, Of(new WarmUp(0.1, 2), 5).Train(Rows<Half>()).StopReason);
        Assert.Equal(StopReason.EpochsDone, Of(new StepDecay(0.1, 1) { Factor = 0.001 }, 5).Train(Rows<Half>()).StopReason);
    }

    [Fact]
    public void ARateThatLeavesTheRangeLaterEndsTheRunThatIsKept()
    {
        var exception = Assert.Throws<DivergedException<decimal>>(() => Of(new Rising(), 9).Train(Rows<decimal>()));
        Assert.Equal((4L, 3), (exception.Step, exception.Run!.History.Epochs));
        Assert.Contains("the learning rate, which is beyond the range of decimal", exception.Message);
    }

    [Fact]
    public void AnImprovementBeyondTheRangeIsRefused() =>
        Assert.Contains("1E+300", Assert.Throws<ArgumentException>(
            () => Of(0.1).Train(Rows<decimal>(),
                new TrainingOptions<decimal> { EarlyStopping = new EarlyStopping(2) { MinimumImprovement = 1e300 } })).Message);

    [Fact]
    public void ACheckpointMayClaimAnyTime()
    {
        var pipeline = Of(0.1, 4);
        TrainingState<double>? state = null;
        var trainer = new Trainer<double>(pipeline, Rows<double>());
        _ = trainer.Fit(new TrainingOptions<double> { OnEpoch = moment => state ??= trainer.Save() });
        var late = new Trainer<double>(pipeline, Rows<double>());
        late.Restore(With(state!, TimeSpan.MaxValue));
        Assert.Equal(TimeSpan.MaxValue, late.Fit().Elapsed);
        Assert.Equal(trainer.Network.Fingerprint, late.Network.Fingerprint);
        Assert.Throws<ArgumentException>(() => new Trainer<double>(pipeline, Rows<double>()).Restore(With(state!, TimeSpan.FromTicks(-1))));
    }

    static TrainingState<double> With(TrainingState<double> state, TimeSpan elapsed) =>
        new(state.Steps, state.Epoch, state.Batch, state.BestEpoch, elapsed, state.Blocks);

    sealed record Rising : Schedule
    {
        public override T Rate<T>(in Moment moment) =>
            moment.Epoch < 3 ? T.One / T.CreateChecked(10) : T.CreateChecked(79228162514264337593543950335m) * T.CreateChecked(10);
    }
}
