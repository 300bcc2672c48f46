using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Precision.Watching;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

public class RunOutcomeTests
{
    [Fact]
    public void WhatIsBeyondTheRangeOfDecimalIsNoNumberAndNoEndOfTheStudy()
    {
        var network = new Network<decimal>(1, [new Dense(1)]);
        network.Parameters.Fill(1e28m);
        var (predictions, cost, own) = RunOutcome.Of(network, new MeanSquaredError(), Dataset.Chapter<decimal>());
        Assert.All(predictions.Concat(cost), value => Assert.True(DoubleDouble.IsNaN(value)));
        Assert.Equal(Dataset.Chapter<decimal>().Count, predictions.Length);
        Assert.Null(own);
    }

    [Fact]
    public void APredictionIsThatOfTheNetwork()
    {
        var network = new Network<decimal>(1, [new Dense(1)]);
        network.Parameters.Fill(0.5m);
        var (predictions, _, _) = RunOutcome.Of(network, new MeanSquaredError(), Dataset.Chapter<decimal>());
        Assert.Equal((DoubleDouble)(0.5m * Dataset.Chapter<decimal>().Features[0, 0] + 0.5m), predictions[0]);
    }
}
