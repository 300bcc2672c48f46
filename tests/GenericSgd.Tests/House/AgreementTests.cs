using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.House;

/// <summary>Settings that have to agree may be changed one by one, and are compared before the first step.</summary>
public sealed class AgreementTests
{
    static readonly Pipeline Line = new() { Inputs = 1, Layers = [new Dense(1)] };

    [Fact]
    public void LimitsOfWeights()
    {
        Assert.Equal("High", Assert.Throws<ArgumentOutOfRangeException>(() => new UniformWeights(1, 1)).ParamName);
        var limits = new UniformWeights(0, 1);
        Assert.Equal(new UniformWeights(2, 3), limits with { Low = 2, High = 3 });
        Assert.Equal("High", Assert.Throws<ArgumentOutOfRangeException>(() => (Line with { Initializer = limits with { Low = 2 } }).Build<double>()).ParamName);
    }

    [Fact]
    public void StepSizes()
    {
        var optimizer = new Optimizer(1, [new Rprop { Smallest = 2, Largest = 1 }]);
        Assert.Equal("Largest",
            Assert.Throws<ArgumentOutOfRangeException>(() => (Line with { Optimizer = optimizer }).Train(Dataset.Chapter<double>())).ParamName);
        Assert.Equal(new Rprop { Smallest = 60, Largest = 70 }, new Rprop() with { Smallest = 60, Largest = 70 });
    }

    [Fact]
    public void SchedulesAndMilestones()
    {
        Assert.Equal("Milestones", Assert.Throws<ArgumentException>(() => new Sequence([0.1, 0.2], [])).ParamName);
        var sequence = new Sequence([0.1], []);
        Assert.Equal(new Sequence([0.1, 0.2], [5]), sequence with { Schedules = [0.1, 0.2], Milestones = [5] });
        var more = Line with { Optimizer = Optimizer.Sgd(sequence with { Schedules = [0.1, 0.2] }) };
        Assert.Equal("Milestones", Assert.Throws<ArgumentException>(() => more.Train(Dataset.Chapter<double>())).ParamName);
    }
}
