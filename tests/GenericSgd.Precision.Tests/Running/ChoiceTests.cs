using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Remedies;
using GenericSgd.Precision.Running;
using GenericSgd.Precision.Watching;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests.Running;

/// <summary>What is chosen for a number type, and what a study takes where nothing is said.</summary>
public class ChoiceTests
{
    [Fact]
    public void WhereNothingIsSaid()
    {
        var options = new StudyOptions();
        Assert.Equal((6, 2, Environment.ProcessorCount), (options.Digits, options.CancellationDigits, options.Threads));
        Assert.Empty(options.Remedies);
        Assert.Null(options.Progress);
        Assert.Equal(1, new StudyOptions { CancellationDigits = 1 }.CancellationDigits);
        Assert.Throws<ArgumentOutOfRangeException>(() => new StudyOptions { CancellationDigits = 0 });
    }

    [Fact]
    public void TheNextWiderTypeHoldsADigitMore()
    {
        Assert.Equal("float", Wider(StudyNumber.Of<Half>()));
        Assert.Equal("float", Wider(StudyNumber.Of<BFloat16>()));
        Assert.Equal("double", Wider(StudyNumber.Of<float>()));
        Assert.Equal("double-double", Wider(StudyNumber.Of<double>()));
        Assert.Equal("double-double", Wider(StudyNumber.Of<decimal>()));
        Assert.Null(Wider(StudyNumber.Of<DoubleDouble>()));
        Assert.Null(Wider(StudyNumber.Of<Interval<Half>>()));
        Assert.Null(Wider(StudyNumber.Of<Stochastic<float>>()));

        static string? Wider(StudyNumber number) => number.Run(new WiderThan())?.Name;
    }

    [Fact]
    public void NumbersAreNamedByTypeAndOrder()
    {
        var half = StudyNumber.Of<Half>();
        Assert.Equal(("half", "half", SummationOrder.Kernel), (half.Name, half.TypeName, half.Order));
        var plain = half.Summing(SummationOrder.Plain);
        Assert.Equal(("half:plain", "half", SummationOrder.Plain), (plain.Name, plain.TypeName, plain.Order));
        Assert.Equal("half:pairwise", plain.Summing(SummationOrder.Pairwise).Name);
        Assert.Equal("half", plain.Summing(SummationOrder.Kernel).Name);
        Assert.Equal("BFloat16", StudyNumber.Of<BFloat16>().Name);
        Assert.Equal("GenericSgd.Numbers.Interval<double>", StudyNumber.Of<Interval<double>>().Name);
        Assert.True(half.IsSameAs(StudyNumber.Of<Half>("other")));
        Assert.False(half.IsSameAs(plain));
        Assert.False(half.IsSameAs(StudyNumber.Of<float>()));
    }

    static readonly Pipeline Line = new() { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 4 };

    [Theory]
    [InlineData(3, false)]
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(0, true)]
    public void ABatchOfAllRowsRepeats(int batch, bool repeats)
    {
        Assert.Equal(repeats, Repeating.Is(Line with { BatchSize = batch }, 9));
        Assert.True(Repeating.Is(Line with { BatchSize = batch, Shuffle = false }, 9));
    }

    [Fact]
    public void WhatRemembersOrDrawsDoesNotRepeat()
    {
        Assert.True(Is(new Optimizer(new ScaledSchedule(new Constant(0.01), 0.125),
            [new ClipByGlobalNorm(1), new ClipByNorm(1), new ClipByValue(1), new WeightDecay(0.01)])));
        Assert.False(Is(new Optimizer(0.01, [new ClipByValue(1), new Momentum(0.5)])));
        Assert.False(Is(Optimizer.Sgd(new ScaledSchedule(new StepDecay(0.1, 1), 0.125))));
        Assert.False(Is(Optimizer.Sgd(0.01) with { Average = 0.5 }));
        Assert.False(Is(Optimizer.Sgd(0.01) with { Rounding = UpdateRounding.Compensated }));
        Assert.True(Repeating.Is(Line with
        {
            Layers =
            [new Dense(2), new Scale(), new Shift(), new LayerNorm(), new Softmax(), new Residual([new Dense(2), new Residual([new Relu()])])]
        }, 9));
        Assert.False(Repeating.Is(Line with { Layers = [new Dense(2), new Residual([new Dense(2), new Residual([new Dropout(0.5)])])] }, 9));

        static bool Is(Optimizer optimizer) => Repeating.Is(Line with { Optimizer = optimizer }, 9);
    }

    [Fact]
    public void BitsAreCompared()
    {
        Assert.True(Repeating.SameBits<double>([1, 2], [1, 2]));
        Assert.False(Repeating.SameBits<double>([1, 0.0], [1, -0.0]));
        Assert.False(Repeating.SameBits<double>([1, 2], [1, 3]));
        Assert.True(Repeating.SameBits<double>([double.NaN], [double.NaN]));
        Assert.False(Repeating.SameBits<System.Numerics.BigInteger>([1], [1]));
    }

    [Fact]
    public void ValuesThatATypeMustRoundAreCounted()
    {
        // 0.1 in float is no Half: as a start value, as the rate, and twice among the rows; 0.5 is. The target and the weight are, too.
        var data = StudyData.Of(Dataset.Create(new[,] { { 0.1f }, { 0.5f }, { 0.1f } }, new[,] { { 1f }, { 2f }, { 3f } }).WithWeights([1, 2, 3]));
        var source = new Source(Line with { Optimizer = Optimizer.Sgd(0.1) }, data, [0.1, 0.5], StudyNumber.Of<float>());
        Assert.Equal(4, source.Inexact<Half>());
        Assert.Equal(0, source.Inexact<float>());
        Assert.Equal(0, source.Inexact<double>());
        Assert.Equal(0, new Source(Line, data, [0.1], null).Inexact<Half>());
        Assert.Equal([0.1f, 0.5], source.Start<double>());
        Assert.Equal([0.1, 0.5], new Source(Line, data, [0.1, 0.5], null).Start<double>());
        Assert.Equal((double)0.1f, source.Data<double>().Features[0, 0]);
        Assert.Equal(ExactConvert.ToReal(0.1f), ((Constant)source.Pipeline.Optimizer.LearningRate).LearningRate);
    }

    [Fact]
    public void AMeterAddsUpAndTellsTwoHundredTimes()
    {
        var seen = new List<StudyProgress>();
        var meter = new StudyMeter(new Listener(seen));
        meter.Expect(600);
        meter.Expect(400);
        for (var epoch = 0; epoch < 999; epoch++)
            meter.Advance(1, "a");
        Assert.Equal(199, seen.Count);
        Assert.Equal(new StudyProgress(5, 1000, "a"), seen[0]);
        Assert.Equal(new StudyProgress(995, 1000, "a"), seen[^1]);
        meter.Advance(1, "b");
        Assert.Equal(new StudyProgress(1000, 1000, "b"), seen[^1]);
        new StudyMeter(null).Advance(1, "nobody listens");
    }

    [Fact]
    public void ARunIsAskedForOnce()
    {
        using var cancelled = new CancellationTokenSource();
        var queue = new RunQueue(new StudyOptions { Threads = 1 }, new StudyMeter(null), cancelled.Token);
        var source = new Source(Line, StudyData.Chapter, [0, 0], null);
        var (plan, other) = (new WatchPlan(4, 1), new WatchPlan(4, 1));
        var (half, wide) = (StudyNumber.Of<Half>(), StudyNumber.Of<double>());
        var run = queue.Ask(half, source, plan, "first");
        Assert.Equal("half, first", run.Name);
        Assert.Same(run, queue.Ask(StudyNumber.Of<Half>("again"), source, plan, "second", Look.Events));
        Assert.Equal(Look.Events, run.Look);
        queue.Ask(half, source, plan, "third", Look.Places);
        Assert.Equal(Look.Places | Look.Events, run.Look);
        Assert.NotSame(run, queue.Ask(half, source, other, "of another plan"));
        Assert.NotSame(run, queue.Ask(half.Summing(SummationOrder.Plain), source, plan, "in another order"));
        Assert.NotSame(run, queue.Ask(half, new Source(Line, StudyData.Chapter, [0, 0], null), plan, "of another source"));
        var master = queue.Ask(half, source, plan, "in a wider type", wider: wide);
        Assert.NotSame(run, master);
        Assert.Same(master, queue.Ask(half, source, plan, "in that type", wider: wide));
        Assert.Contains("half, first was not run", Assert.Throws<InvalidOperationException>(() => run.Record).Message);
        queue.RunAll();
        Assert.True(run.IsDone && master.IsDone);
        Assert.NotEqual(run.Record.Checkpoints[^1].Parameters, master.Record.Checkpoints[^1].Parameters);
        cancelled.Cancel();
        queue.Ask(wide, source, plan, "too late");
        Assert.Throws<OperationCanceledException>(queue.RunAll);
    }

    sealed class Listener(List<StudyProgress> seen) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => seen.Add(value);
    }
}
