using GenericSgd.Persistence;
using GenericSgd.Schedules;

namespace GenericSgd.Tests.Parts;

/// <summary>Settings of schedules at their borders: the last value that is taken, and the first that is refused, with the whole message.</summary>
public sealed class ScheduleBorderTests
{
    static double Rate(string schedule, int epoch) => Definitions.Parse<Schedule>(schedule).Rate<double>(new Moment(3 * epoch, epoch));

    [Theory]
    [InlineData("step-decay:0.5:1:1", 7, 0.5)]
    [InlineData("multi-step-decay:0.5:0:0.5", 0, 0.25)]
    [InlineData("multi-step-decay:0.5:0:1", 7, 0.5)]
    [InlineData("exponential-decay:0.5:1:1", 7, 0.5)]
    [InlineData("linear-ramp:0.5:0:1", 1, 0)]
    [InlineData("polynomial-decay:0.5:1:0.125:0", 0, 0.5)]
    [InlineData("cosine-decay:0.5:1:0", 1, 0)]
    [InlineData("cosine-restarts:0.5:1:1:0", 7, 0.5)]
    [InlineData("one-cycle:0.5:1:1:1:0.5", 7, 0.5)]
    [InlineData("inverse-time-decay:0.5:0", 7, 0.5)]
    [InlineData("reduce-on-plateau:0.5:1:0:0:0:0", 7, 0.5)]
    [InlineData("warm-up:0.5:1:0", 1, 0.5)]
    [InlineData("sequence(0.5,0.25):1", 1, 0.25)]
    [InlineData("sequence(0.5,0.25,0.125):1/2", 2, 0.125)]
    public void TheBorderIsTaken(string schedule, int epoch, double rate) => Assert.Equal(rate, Rate(schedule, epoch));

    [Theory]
    [InlineData("constant:0", "learningRate: The learning rate must be greater than 0.")]
    [InlineData("step-decay:0:1", "initial: The learning rate must be greater than 0.")]
    [InlineData("step-decay:1:0", "every: It must be at least 1.")]
    [InlineData("step-decay:1:1:0", "factor: A factor must be greater than 0 and at most 1.")]
    [InlineData("step-decay:1:1:1.0001", "factor: A factor must be greater than 0 and at most 1.")]
    [InlineData("multi-step-decay:0:1", "initial: The learning rate must be greater than 0.")]
    [InlineData("multi-step-decay:1:-1", "milestones: There must be at least one milestone, and none may be negative.")]
    [InlineData("multi-step-decay:1:3/-1", "milestones: There must be at least one milestone, and none may be negative.")]
    [InlineData("multi-step-decay:1:1:0", "factor: A factor must be greater than 0 and at most 1.")]
    [InlineData("exponential-decay:0:1", "initial: The learning rate must be greater than 0.")]
    [InlineData("exponential-decay:1:0", "factor: A factor must be greater than 0 and at most 1.")]
    [InlineData("exponential-decay:1:1:0", "over: It must be at least 1.")]
    [InlineData("linear-ramp:0:1:1", "initial: The learning rate must be greater than 0.")]
    [InlineData("linear-ramp:1:-1:1", "final: It must be at least 0.")]
    [InlineData("linear-ramp:1:1:0", "over: It must be at least 1.")]
    [InlineData("polynomial-decay:0:1", "initial: The learning rate must be greater than 0.")]
    [InlineData("polynomial-decay:1:0", "over: It must be at least 1.")]
    [InlineData("polynomial-decay:1:1:0", "power: It must be greater than 0.")]
    [InlineData("polynomial-decay:1:1:1:-1", "final: It must be at least 0.")]
    [InlineData("cosine-decay:0:1", "initial: The learning rate must be greater than 0.")]
    [InlineData("cosine-decay:1:0", "over: It must be at least 1.")]
    [InlineData("cosine-decay:1:1:-1", "final: It must be at least 0.")]
    [InlineData("cosine-restarts:0:1", "initial: The learning rate must be greater than 0.")]
    [InlineData("cosine-restarts:1:0", "first: It must be at least 1.")]
    [InlineData("cosine-restarts:1:1:0", "growth: It must be at least 1.")]
    [InlineData("cosine-restarts:1:1:1:-1", "final: It must be at least 0.")]
    [InlineData("one-cycle:0:1", "initial: The learning rate must be greater than 0.")]
    [InlineData("one-cycle:1:0", "over: It must be at least 1.")]
    [InlineData("one-cycle:1:1:0.99", "peakFactor: The peak must be at least the initial rate.")]
    [InlineData("one-cycle:1:1:1:0", "lastFactor: A factor must be greater than 0 and at most 1.")]
    [InlineData("one-cycle:1:1:1:1:0", "rise: The fraction must lie between 0 and 1.")]
    [InlineData("one-cycle:1:1:1:1:1", "rise: The fraction must lie between 0 and 1.")]
    [InlineData("inverse-time-decay:0:1", "initial: The learning rate must be greater than 0.")]
    [InlineData("inverse-time-decay:1:-1", "decay: The decay must be at least 0.")]
    [InlineData("reduce-on-plateau:0", "initial: The learning rate must be greater than 0.")]
    [InlineData("reduce-on-plateau:1:0", "factor: A factor must be greater than 0 and at most 1.")]
    [InlineData("reduce-on-plateau:1:1:-1", "patience: It must be at least 0.")]
    [InlineData("reduce-on-plateau:1:1:1:-1", "threshold: It must be at least 0.")]
    [InlineData("reduce-on-plateau:1:1:1:1:-1", "cooldown: It must be at least 0.")]
    [InlineData("reduce-on-plateau:1:1:1:1:1:-1", "smallest: It must be at least 0.")]
    [InlineData("warm-up:1:0", "over: It must be at least 1.")]
    [InlineData("warm-up:1:1:-1", "from: It must be at least 0.")]
    [InlineData("sequence(1,1):0", "milestones: Milestones must be at least 1 and rise.")]
    [InlineData("sequence(1,1,1):2/2", "milestones: Milestones must be at least 1 and rise.")]
    [InlineData("sequence(1,1,1):2", "milestones: 3 schedules need 2 milestones, not 1.")]
    public void WhatIsBeyondItIsRefused(string schedule, string message) =>
        Assert.Equal($"\"{schedule}\": {message}", Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Schedule>(schedule)).Message);

    [Fact]
    public void ASequenceOfNothingIsRefused() => Assert.StartsWith(
        "A sequence needs at least one schedule.", Assert.ThrowsAny<ArgumentException>(() => new Sequence([], [])).Message);
}
