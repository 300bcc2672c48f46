using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

public class GradientCheckTests
{
    static readonly Pipeline Network = new() { Inputs = 1, Layers = [new Dense(4), new Tanh(), new Dense(1)] };

    [Fact]
    public void TheGradientOfANetworkIsRight() => Assert.True(GradientCheck.Run(Network, StudyData.Chapter, StudyNumber.Of<double>()).Passed);

    [Fact]
    public void AWrongGradientIsFound()
    {
        var check = GradientCheck.Run(Network with { Cost = new Wrong() }, StudyData.Chapter, StudyNumber.Of<double>());
        Assert.False(check.Passed);
        Assert.InRange(check.Worst, 0, 1);
    }

    sealed record Wrong : Cost
    {
        public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target) => new MeanSquaredError().Value(prediction, target);

        public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient) =>
            new MeanAbsoluteError().Gradient(prediction, target, gradient);
    }
}
