using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;
using Xunit.Abstractions;

namespace GenericSgd.Precision.Tests.Nist;

/// <summary>Training against the exact coefficients, in every number type.</summary>
public class CoefficientTests(ITestOutputHelper output)
{
    static readonly Dictionary<string, StudyNumber> Numbers = new StudyNumber[]
    {
        StudyNumber.Of<Half>(), StudyNumber.Of<BFloat16>("bfloat16"), StudyNumber.Of<float>(), StudyNumber.Of<double>(), StudyNumber.Of<decimal>(),
            StudyNumber.Of<DoubleDouble>("double-double"),
    }.ToDictionary(number => number.Name);

    // The weight loses no digit and the constant, a small difference of large numbers, 3: of 30 given digits 27 are left to the widest type.
    [Theory]
    [InlineData("half", 2.5, 0)]
    [InlineData("bfloat16", 2, 0)]
    [InlineData("float", 6, 3)]
    [InlineData("double", 15, 12)]
    [InlineData("decimal", 27, 24)]
    [InlineData("double-double", 29, 26)]
    public void Norris(string number, double weight, double constant)
    {
        var check = Check(NistSet.Norris, NistSet.Norris.Data.Standardized(), number, Optimizer.Sgd(0.5), 100);
        Tell(check);
        Assert.True(check.Coefficients[0].Digits >= weight && check.Coefficients[1].Digits >= constant, string.Join(", ", check.Coefficients));
    }

    [Theory]
    [InlineData("half", 3)]
    [InlineData("bfloat16", 2)]
    [InlineData("float", 7)]
    [InlineData("double", 15)]
    [InlineData("decimal", 27)]
    [InlineData("double-double", 29)]
    public void NoInt1(string number, double digits)
    {
        var check = Check(NistSet.NoInt1, NistSet.NoInt1.Data, number, Optimizer.Sgd(0.0001), 1000);
        Tell(check);
        Assert.True(check.Digits >= digits, check.Coefficients[0].ToString());
    }

    // The rate and the factor that are best for the condition number 2.66e6: about 1900 updates for each digit. The worst coefficient is the constant: 1 beside
    // 3 million.
    [Theory]
    [InlineData("half", 20_000, 0, 1)]
    [InlineData("bfloat16", 20_000, 0, 1)]
    [InlineData("float", 20_000, 0, 1)]
    [InlineData("double", 40_000, 6, 9)]
    [InlineData("decimal", 30_000, 8, 10)]
    [InlineData("double-double", 60_000, 22, 26)]
    public void Wampler1ByMomentum(string number, int updates, double least, double most)
    {
        var check = Check(NistSet.Wampler1, NistSet.Wampler1.Data.Standardized(), number, Optimizer.Momentum(0.4198, 0.99755), updates);
        Tell(check);
        Assert.InRange(check.Digits, least, most);
    }

    // As many updates as take about a minute each; 3 million are needed for each digit. What is held against its digits is the coefficient of x^5.
    [Theory]
    [Trait("Category", "Long")]
    [InlineData("half", 40_000_000, 0, 1)]
    [InlineData("bfloat16", 40_000_000, 0, 1)]
    [InlineData("float", 60_000_000, 2, 4)]
    [InlineData("double", 60_000_000, 11, 15)]
    [InlineData("decimal", 6_000_000, 3, 4)]
    [InlineData("double-double", 18_000_000, 6, 9)]
    public void Wampler1ByPlainGradientDescent(string number, int updates, double least, double most)
    {
        var check = Check(NistSet.Wampler1, NistSet.Wampler1.Data.Standardized(), number, Optimizer.Sgd(0.21), updates);
        Tell(check);
        Assert.InRange(check.Coefficients[4].Digits, least, most);
    }

    [Fact]
    public void EveryParameterNeedsACoefficient()
    {
        var line = new Pipeline { Inputs = 1, Layers = [new Dense(1)] };
        Assert.Throws<ArgumentException>(() => CoefficientCheck.Run(line, StudyData.Chapter, Numbers["double"], [10]));
        Assert.Throws<ArgumentException>(() => CoefficientCheck.Run(line with { Layers = [new Tanh()] }, StudyData.Chapter, Numbers["double"], []));
    }

    void Tell(CoefficientCheck check) => output.WriteLine(
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{check.Number}, {check.Updates} updates: {string.Join(" ", check.Coefficients.Select(one => $"{one.Digits:F1}"))} {check.Divergence}"));

    static CoefficientCheck Check(NistSet set, StudyData data, string number, Optimizer optimizer, int epochs) => CoefficientCheck.Run(
        new Pipeline
        {
            Inputs = set.Degree,
            Layers = [new Dense(1) { Bias = set.Coefficients.Length > set.Degree }],
            Initializer = new Zeros(),
            Optimizer = optimizer,
            Epochs = epochs
        },
        data, Numbers[number], set.Coefficients);
}
