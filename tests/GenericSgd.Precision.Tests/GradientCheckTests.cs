using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

public class GradientCheckTests
{
    static readonly Pipeline Network = new() { Inputs = 1, Layers = [new Dense(4), new Tanh(), new Dense(1)] };

    public static TheoryData<string> Numbers => [.. Types.Keys];

    static readonly Dictionary<string, StudyNumber> Types = new()
    {
        ["half"] = StudyNumber.Of<Half>(),
        ["bfloat16"] = StudyNumber.Of<BFloat16>(),
        ["float"] = StudyNumber.Of<float>(),
        ["double"] = StudyNumber.Of<double>(),
        ["decimal"] = StudyNumber.Of<decimal>(),
        ["double-double"] = StudyNumber.Of<DoubleDouble>(),
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void TheGradientOfANetworkIsRight(string number)
    {
        var check = GradientCheck.Run(Network, StudyData.Chapter, Types[number]);
        Assert.True(check.Passed, $"{check.Worst}");
        Assert.Equal(13, check.Parameters.Count);
    }

    // The biases start at 0 and a row of the chapter has the feature 0: there each rectifier stands at its kink.
    [Theory]
    [MemberData(nameof(Numbers))]
    public void ANumberBetweenBothSidesOfAKinkIsRight(string number)
    {
        var rectified = Network with { Layers = [new Dense(4), new Relu(), new Dense(3), new LeakyRelu(), new Dense(1)] };
        var check = GradientCheck.Run(rectified, StudyData.Chapter, Types[number]);
        Assert.True(check.Passed, $"{check.Worst}");
        Assert.Contains(check.Parameters, parameter => parameter.AtKink && parameter.Name.StartsWith("layers.0.biases", StringComparison.Ordinal));
        Assert.DoesNotContain(check.Parameters, parameter => parameter.AtKink && parameter.Name.StartsWith("layers.4", StringComparison.Ordinal));
        Assert.False(GradientCheck.Run(rectified with { Cost = new Wrong() }, StudyData.Chapter, Types[number]).Passed);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void AWrongGradientIsFound(string number)
    {
        var check = GradientCheck.Run(Network with { Cost = new Wrong() }, StudyData.Chapter, Types[number]);
        Assert.False(check.Passed);
        Assert.InRange(check.Worst.Digits, 0, 1);
    }

    // The factor is off by one part in a thousand: less than Half promises of this network, more than the wider types do.
    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("decimal")]
    [InlineData("double-double")]
    public void ASmallMistakeIsFoundInAWideType(string number) =>
        Assert.False(GradientCheck.Run(Network with { Cost = new NearlyRight() }, StudyData.Chapter, Types[number]).Passed);

    [Fact]
    public void ThePromiseFollowsTheType()
    {
        var promised = Types.Values.Select(type =>
            GradientCheck.Run(Network, StudyData.Chapter, type).Parameters.Min(parameter => parameter.Promised)).ToArray();
        Assert.InRange(promised[2], 3, 7);
        Assert.InRange(promised[3], 12, 15.7);
        Assert.InRange(promised[4], 22, 28);
    }

    sealed record Wrong : Cost
    {
        public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target) => new MeanSquaredError().Value(prediction, target);

        public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient) =>
            new MeanAbsoluteError().Gradient(prediction, target, gradient);
    }

    sealed record NearlyRight : Cost
    {
        public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target) => new MeanSquaredError().Value(prediction, target);

        public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
        {
            new MeanSquaredError().Gradient(prediction, target, gradient);
            foreach (ref var value in gradient)
                value += value / T.CreateChecked(1000);
        }
    }

    [Fact]
    public void WeightsCountInTheExactGradient()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)] };
        var weighted = GradientCheck.Run(pipeline, StudyData.Of(new Dataset<double>([1, 2], [3, 7], 2).WithWeights([1, 3])), StudyNumber.Of<double>());
        var repeated = GradientCheck.Run(pipeline, StudyData.Of(new Dataset<double>([1, 2, 2, 2], [3, 7, 7, 7], 4)), StudyNumber.Of<double>());
        var once = GradientCheck.Run(pipeline, StudyData.Of(new Dataset<double>([1, 2], [3, 7], 2)), StudyNumber.Of<double>());
        Assert.True(weighted.Passed, $"{weighted.Worst}");
        static string[] Exact(GradientCheck check) => [.. check.Parameters.OrderBy(one => one.Name).Select(one => one.Exact)];
        Assert.Equal(Exact(repeated), Exact(weighted));
        Assert.NotEqual(Exact(once), Exact(weighted));
    }

    [Fact]
    public void OneParameterIsEnoughAndNoneIsNot()
    {
        var one = new Pipeline { Inputs = 1, Layers = [new Dense(1) { Bias = false }] };
        Assert.True(GradientCheck.Run(one, StudyData.Chapter, StudyNumber.Of<double>()).Passed);
        Assert.Equal("The pipeline has no parameters, so it has no gradient to check. (Parameter 'pipeline')", Assert.Throws<ArgumentException>(() =>
            GradientCheck.Run(new Pipeline { Inputs = 1, Layers = [new Relu()] }, StudyData.Chapter, StudyNumber.Of<double>())).Message);
    }
}
