using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Parts;

public abstract class ScheduleTests<T>
    where T : INumber<T>
{
    static void Rates(Schedule schedule, params ReadOnlySpan<Real> expected)
    {
        for (var epoch = 0; epoch < expected.Length; epoch++)
        {
            var rate = schedule.Rate<T>(new Moment(7 * epoch, epoch));
            var off = T.Abs(rate - expected[epoch].To<T>());
            Assert.True(off <= T.CreateChecked(4) * Elementary<T>.Epsilon, $"{schedule} after {epoch} epochs: {rate}, not {expected[epoch]}");
        }
    }

    [Fact]
    public void StepDecayFallsEverySoOften() => Rates(new StepDecay(0.5, 2), 0.5, 0.5, 0.05, 0.05, 0.005, 0.005, 0.0005);

    [Fact]
    public void MultiStepDecayFallsAtTheMilestone() => Rates(new MultiStepDecay(0.8, [2, 4]) { Factor = 0.5 }, 0.8, 0.8, 0.4, 0.4, 0.2, 0.2);

    [Fact]
    public void ExponentialDecayIsAPower() => Rates(new ExponentialDecay(0.5, 0.25) { Over = 2 }, 0.5, 0.25, 0.125, 0.0625);

    [Fact]
    public void AStraightLineEndsAndStays() => Rates(new LinearRamp(0.5, 0.1, 4), 0.5, 0.4, 0.3, 0.2, 0.1, 0.1);

    [Fact]
    public void PolynomialDecayIsAPowerOfWhatIsLeft() => Rates(new PolynomialDecay(0.9, 4) { Power = 2, Final = 0.1 }, 0.9, 0.55, 0.3, 0.15, 0.1, 0.1);

    // cos(pi / 3) = 1/2; cos(pi / 4) = sqrt(1/2)
    [Fact]
    public void CosineDecayEndsAndStays()
    {
        Rates(new CosineDecay(1, 6) { Final = 0.2 }, 1, 0.94641016151377545870548926830m, 0.8, 0.6, 0.4, 0.25358983848622454129451073170m, 0.2, 0.2);
        Rates(new CosineDecay(1, 4), 1, 0.85355339059327376220042218105m, 0.5, 0.14644660940672623779957781895m, 0, 0);
    }

    [Fact]
    public void CosineStartsAgainWithLongerCycles() =>
        Rates(new CosineRestarts(1, 2) { Growth = 2 }, 1, 0.5, 1, 0.85355339059327376220042218105m, 0.5, 0.14644660940672623779957781895m, 1);

    // PyTorch's OneCycleLR with max_lr 1, total_steps 10, div_factor 10, final_div_factor 10, pct_start 0.5: the top is at step 4, the end at step 9.
    [Fact]
    public void OneCycleGoesUpAndDown()
    {
        var schedule = new OneCycle(0.1, 10) { PeakFactor = 10, LastFactor = 0.1, Rise = 0.5, Per = TimeUnit.Epoch };
        Rates(schedule, 0.1, 0.2318019484660536140196200370m, 0.55, 0.8681980515339463859803799630m, 1);
        Assert.Equal(Time.CosineBetween(T.One, schedule.Rate<T>(new Moment(9, 9)), T.CreateChecked(0)), schedule.Rate<T>(new Moment(4, 4)));
        Assert.Equal(schedule.Rate<T>(new Moment(9, 9)), schedule.Rate<T>(new Moment(90, 90)));
        Assert.True(schedule.Rate<T>(new Moment(9, 9)) < T.One / T.CreateChecked(90));
    }

    [Fact]
    public void WarmUpLeadsToTheFirstRateOfWhatFollows() =>
        Rates(new WarmUp(new StepDecay(0.8, 1) { Factor = 0.5 }, 4), 0, 0.2, 0.4, 0.6, 0.8, 0.4, 0.2);

    [Fact]
    public void WarmUpStartsFromWhereItIsTold() => Rates(new WarmUp(2.5, 4) { From = 0.5 }, 0.5, 1, 1.5, 2, 2.5, 2.5);

    [Fact]
    public void PolynomialDecayIsAStraightLineUnlessTold() => Rates(new PolynomialDecay(0.75, 3), 0.75, 0.5, 0.25, 0, 0);

    // After two steps of the first epoch, with rates that are exact in every type.
    [Fact]
    public void WhatCountsStepsDoesNotCountEpochs()
    {
        (Schedule Schedule, Real Rate)[] all =
        [
            (new StepDecay(0.5, 2) { Factor = 0.5, Per = TimeUnit.Step }, 0.25), (new StepDecay(0.5, 2) { Factor = 0.5 }, 0.5),
            (new MultiStepDecay(0.5, [2]) { Factor = 0.5, Per = TimeUnit.Step }, 0.25), (new MultiStepDecay(0.5, [2]) { Factor = 0.5 }, 0.5),
            (new ExponentialDecay(0.5, 0.25) { Over = 4, Per = TimeUnit.Step }, 0.25), (new ExponentialDecay(0.5, 0.25) { Over = 4 }, 0.5),
            (new LinearRamp(0.5, 0.25, 4) { Per = TimeUnit.Step }, 0.375), (new LinearRamp(0.5, 0.25, 4), 0.5),
            (new PolynomialDecay(0.5, 4) { Per = TimeUnit.Step }, 0.25), (new PolynomialDecay(0.5, 4), 0.5),
            (new WarmUp(0.5, 4) { From = 0, Per = TimeUnit.Step }, 0.25), (new WarmUp(0.5, 4), 0),
        ];
        foreach (var (schedule, rate) in all)
            Assert.Equal(rate.To<T>(), schedule.Rate<T>(new Moment(2, 0)));
    }

    [Fact]
    public void VeryLongRunsHaveRates()
    {
        Schedule[] schedules =
            [new CosineDecay(0.5, 2_000_000_000), new LinearRamp(0.5, 0.1, 200_000), new OneCycle(0.01, 1_000_000), new PolynomialDecay(0.5, 300_000)];
        foreach (var schedule in schedules)
        {
            var rate = schedule.Rate<T>(new Moment(100_000, 100_000));
            Assert.True(T.IsFinite(rate) && rate > T.Zero, schedule.ToString());
        }
    }
}

public sealed class SchedulesInFloat : ScheduleTests<float>;

public sealed class SchedulesInDouble : ScheduleTests<double>;

public sealed class SchedulesInHalf : ScheduleTests<Half>;

public sealed class SchedulesInDecimal : ScheduleTests<decimal>;

public sealed class SchedulesInPlain : ScheduleTests<Plain>;

public sealed class ScheduleSettingTests
{
    [Fact]
    public void AScheduleInsideAScheduleIsReadAndWritten()
    {
        var schedule = new WarmUp(new MultiStepDecay(0.1, [30, 80]), 5) { From = 0.001 };
        var pipeline = new GenericSgd.Training.Pipeline
        {
            Inputs = 1,
            Layers = [new GenericSgd.Layers.Dense(1)],
            Optimizer = GenericSgd.Optimizers.Optimizer.Sgd(schedule)
        };
        var json = PipelineJson.Write(pipeline);
        Assert.Contains("""{ "kind": "warm-up", "then": { "kind": "multi-step-decay", "initial": 0.1, "milestones": [30,80], "factor": 0.1, "per": "epoch" }, "over": 5""", json);
        Assert.Equal(pipeline, PipelineJson.Read(json));
    }

    [Theory]
    [InlineData("""{ "kind": "cosine-decay", "initial": 0.1, "over": 0 }""", "$.optimizer.learningRate.then.over: It must be at least 1.")]
    [InlineData("""{ "kind": "cosine" }""", "$.optimizer.learningRate.then.kind: there is no schedule \"cosine\".")]
    [InlineData("-1", "$.optimizer.learningRate.then: The learning rate must be greater than 0.")]
    public void AMistakeInsideIsFoundAtItsPlace(string then, string message)
    {
        var json = $$"""{ "inputs": 1, "layers": [{ "kind": "dense", "outputs": 1 }], "optimizer": { "learningRate": { "kind": "warm-up", "then": {{then}}, "over": 3 } } }""";
        Assert.StartsWith(message, Assert.Throws<PipelineFormatException>(() => PipelineJson.Read(json)).Message);
    }

    [Fact]
    public void TheShortFormIsRead()
    {
        Assert.Equal(new MultiStepDecay(0.1, [30, 80]) { Factor = 0.5 }, Definitions.Parse<Schedule>("multi-step-decay:0.1:30/80:0.5"));
        Assert.Equal(new WarmUp(0.1, 5), Definitions.Parse<Schedule>("warm-up:0.1:5"));
        Assert.Equal(new CosineDecay(0.1, 50) { Final = 0, Per = TimeUnit.Step }, Definitions.Parse<Schedule>("cosine-decay:0.1:50:per=step"));
    }

    [Fact]
    public void WrongSettingsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MultiStepDecay(0.1, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialDecay(0.1, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OneCycle(0.1, 10) { Rise = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineRestarts(0.1, 10) { Growth = 0 });
    }
}
