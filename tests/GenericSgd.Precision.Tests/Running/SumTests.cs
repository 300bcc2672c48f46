using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Precision.Remedies;
using GenericSgd.Precision.Sums;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests.Running;

/// <summary>Sums in other orders, on numbers where the order shows.</summary>
public class SumTests
{
    // In float 1 beside 2^24 is lost: one by one all are, in pairs none.
    [Theory]
    [InlineData(SummationOrder.Plain, new[] { 16777216f, 1, 1, 1 }, 16777216)]
    [InlineData(SummationOrder.Pairwise, new[] { 16777216f, 1, 1, 1 }, 16777218)]
    [InlineData(SummationOrder.Plain, new[] { 1f, 1, 1, 16777216 }, 16777220)]
    [InlineData(SummationOrder.Pairwise, new[] { 1f, 2, 3, 4, 5, 6, 7 }, 28)]
    [InlineData(SummationOrder.Plain, new[] { 1f, 2, 3, 4, 5, 6, 7 }, 28)]
    [InlineData(SummationOrder.Pairwise, new[] { 16777216f, 1, 1 }, 16777216)]
    [InlineData(SummationOrder.Pairwise, new[] { 1f, 1, 16777216 }, 16777218)]
    [InlineData(SummationOrder.Pairwise, new[] { 5f }, 5)]
    [InlineData(SummationOrder.Plain, new[] { 5f }, 5)]
    [InlineData(SummationOrder.Plain, new float[0], 0)]
    [InlineData(SummationOrder.Pairwise, new float[0], 0)]
    public void TermsAreAddedInTheirOrder(SummationOrder order, float[] terms, float sum) =>
        Assert.Equal(sum, TermSum.Of<float>((float[])terms.Clone(), order));

    static readonly Pass Step = new(Training: true, 0, 1, 0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ALayerOfSumsIsTheDenseOne(bool bias)
    {
        var dense = new Dense(2) { Bias = bias };
        var summing = new SummingLayer(dense, SummationOrder.Plain);
        double[] parameters = bias ? [1, 2, -3, 4, 0.5, 0.25, 8, -16] : [1, 2, -3, 4, 0.5, 0.25];
        var (input, slopes) = (new double[,] { { 1, 2, 3 }, { -4, 5, 6 } }, new double[,] { { 1, -2 }, { 0.5, 4 } });
        var (output, other) = (new double[2, 2], new double[2, 2]);
        summing.Forward<double>(Step, parameters, input, output);
        dense.Forward<double>(Step, parameters, input, other);
        Assert.Equal(other, output);
        var (byParameters, otherByParameters) = (new double[parameters.Length], new double[parameters.Length]);
        var (byInput, otherByInput) = (new double[2, 3], new double[2, 3]);
        summing.Backward<double>(Step, parameters, input, output, slopes, byParameters, byInput);
        dense.Backward<double>(Step, parameters, input, output, slopes, otherByParameters, otherByInput);
        Assert.Equal(otherByParameters, byParameters);
        Assert.Equal(otherByInput, byInput);
        summing.Backward<double>(Step, parameters, input, output, slopes, byParameters, default);
        Assert.Equal((dense.OutputWidth(3), true), (summing.OutputWidth(3), summing.IsLinear));
        Assert.Equal(dense.Parameters(3), summing.Parameters(3));
    }

    [Fact]
    public void ALayerOfSumsRoundsEverySum()
    {
        var output = new float[1, 1];
        new SummingLayer(new Dense(1) { Bias = false }, SummationOrder.Plain).Forward<float>(Step, [1, 1, 1], new[,] { { 16777216f, 1, 1 } }, output);
        Assert.Equal(16777216, output[0, 0]);
        new SummingLayer(new Dense(1), SummationOrder.Pairwise).Forward<float>(Step, [1, 1, 1, 2], new[,] { { 1f, 1, 16777216 } }, output);
        Assert.Equal(16777220, output[0, 0]);
    }

    [Fact]
    public void ACostOfSumsIsTheMeanOfItsRows()
    {
        var inner = new Penalized(new MeanSquaredError()) { L1 = 1, L2 = 2 };
        var cost = new SummingCost(inner, SummationOrder.Plain);
        float[,] prediction = { { 4096 }, { 1 }, { 1 }, { 1 } }, target = new float[4, 1], gradient = new float[4, 1], expected = new float[4, 1];
        Assert.Equal(16777216 / 4f, cost.Value<float>(prediction, target));
        Assert.Equal((16777216 + 2) / 4f, (cost with { Order = SummationOrder.Pairwise }).Value<float>(prediction, target));
        cost.Gradient<float>(prediction, target, gradient);
        inner.Gradient<float>(prediction, target, expected);
        Assert.Equal(expected, gradient);
        Assert.Equal(3 + 2 * 5, cost.Penalty<float>([1, -2]));
        float[] slopes = [1, 1], others = [1, 1];
        cost.AddPenaltyGradient<float>([1, -2], slopes);
        inner.AddPenaltyGradient<float>([1, -2], others);
        Assert.Equal(others, slopes);
        Assert.Equal((true, false, true, false), (cost.HasPenalty, cost.IsQuadratic, cost.Fits(2, 2), cost.Fits(1, 2)));
        Assert.True(new SummingCost(new MeanSquaredError(), SummationOrder.Plain).IsQuadratic);
        Assert.Throws<ArgumentException>(() => cost.CheckTargets<float>(target, 2));
    }

    [Fact]
    public void APipelineIsReorderedInItsDenseLayersAndItsCost()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(2), new Tanh(), new Dense(1)] };
        Assert.Same(pipeline, Ordered.Of(pipeline, SummationOrder.Kernel));
        var ordered = Ordered.Of(pipeline, SummationOrder.Pairwise);
        Assert.Equal([new SummingLayer(new Dense(2), SummationOrder.Pairwise), new Tanh(), new SummingLayer(new Dense(1), SummationOrder.Pairwise)],
            ordered.Layers);
        Assert.Equal(new SummingCost(new MeanSquaredError(), SummationOrder.Pairwise), ordered.Cost);
        Assert.Equal(["Dense", "Tanh", "Dense"], ordered.Layers.Select(Ordered.NameOf));
    }

    [Fact]
    public void AScheduleTimesAFactor()
    {
        var plain = new ScaledSchedule(new StepDecay(0.5, 1) { Factor = 0.5 }, 0.125);
        Assert.Equal(0.0625, plain.Rate<double>(new Moment(0, 0)));
        Assert.Equal(0.015625, plain.Rate<double>(new Moment(9, 2)));
        Assert.Equal(0.015625, plain.Rate<double>(new Moment(9, 2), [3, 2, 1]));

        // The costs go through: with one epoch of patience a cost that does not fall lowers the rate.
        var plateau = new ReduceOnPlateau(0.5) { Factor = 0.5, Patience = 1 };
        double[] costs = [1, 1, 1, 1, 1, 1];
        Assert.NotEqual(0.5, plateau.Rate<double>(new Moment(6, 6), costs));
        Assert.Equal(plateau.Rate<double>(new Moment(6, 6), costs) / 8, new ScaledSchedule(plateau, 0.125).Rate<double>(new Moment(6, 6), costs));
    }
}
