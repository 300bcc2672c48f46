using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Parts;

/// <summary>The cross-entropy of soft-max and its slopes against the plain formulas, which are exact enough for small logits.</summary>
public class SoftmaxFormulaTests
{
    static readonly double[,] Logits = { { 0.5, -1, 2 }, { 1, 1.25, -0.5 } }, Targets = { { 0, 0.25, 0.75 }, { 1, 0, 0 } };

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    public void InEachType(double smoothing)
    {
        Is<double>(smoothing, 1e-14);
        Is<float>(smoothing, 1e-6);
        Is<decimal>(smoothing, 1e-14);
        Is<Half>(smoothing, 2e-3);
    }

    static void Is<T>(double smoothing, double near)
        where T : INumber<T>
    {
        var cost = new SoftmaxCrossEntropyFromLogits { LabelSmoothing = smoothing };
        var (logits, targets, gradient) = (In<T>(Logits), In<T>(Targets), new T[2, 3]);
        var expected = 0.0;
        cost.Gradient<T>(logits, targets, gradient);
        for (var row = 0; row < 2; row++)
        {
            var sum = Enumerable.Range(0, 3).Sum(j => Math.Exp(Logits[row, j]));
            for (var j = 0; j < 3; j++)
            {
                var (fraction, wanted) = (Math.Exp(Logits[row, j]) / sum, ((1 - smoothing) * Targets[row, j]) + (smoothing / 3));
                expected -= wanted * Math.Log(fraction) / 2;
                Assert.Equal((fraction - wanted) / 2, ExactConvert.ToDouble(gradient[row, j]), near);
            }
        }

        Assert.Equal(expected, ExactConvert.ToDouble(cost.Value<T>(logits, targets)), near);
    }

    static T[,] In<T>(double[,] values)
        where T : INumber<T>
    {
        var converted = new T[values.GetLength(0), values.GetLength(1)];
        for (var i = 0; i < values.Length; i++)
            converted[i / 3, i % 3] = ExactConvert.Nearest<double, T>(values[i / 3, i % 3]);
        return converted;
    }

    [Fact]
    public void ClassesAndShapes()
    {
        Cost cost = new SoftmaxCrossEntropyFromLogits();
        Assert.Equal((3, 2, 0), (cost.Classes(3), cost.Classes(2), cost.Classes(1)));
        Assert.Equal((true, true, true, false, false), (cost.Fits(1, 3), cost.Fits(3, 3), cost.Fits(1, 1), cost.Fits(2, 3), cost.Fits(2, 1)));
        Assert.Equal("The last layer has 3 outputs, one for each class, and the data have 2 targets. "
            + "Give one target, the number of the class, or 3, the probability of each class. (Parameter 'target')",
            Assert.Throws<ArgumentException>(() => cost.CheckTargets<double>(new double[1, 2], 3)).Message);
    }
}
