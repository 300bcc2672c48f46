using System.Numerics;
using GenericSgd.Metrics;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Metrics;

public abstract class MetricTests<T>
    where T : INumber<T>
{
    [Fact]
    public void RegressionHasExactValues()
    {
        var (prediction, target) = (Column(1, 2, 3, 2), Column(1, 2, 3, 6));
        Assert.Equal(Number(2), Regression.RootMeanSquaredError<T>(prediction, target));
        Assert.Equal(T.One, Regression.MeanAbsoluteError<T>(prediction, target));
        Assert.Equal(T.One - Number(16) / Number(14), Regression.R2<T>(prediction, target), Near);
        Assert.Equal(T.One, Regression.R2<T>(target, target));
    }

    // Whole multiples of a unit, from the smallest whose multiples the type holds to a large part of its largest: the squares of most are beyond the type.
    [Fact]
    public void MetricsHoldAtEveryMagnitude()
    {
        var facts = NumberFacts.Of<T>();
        var scaled = new Func<int, T>[] { n => Number(n) * facts.SmallestPositive.To<T>(), n => Number(n) * LargePower() };
        foreach (var of in scaled)
        {
            T[,] prediction = { { of(1) }, { of(2) }, { of(3) }, { of(2) } }, target = { { of(1) }, { of(2) }, { of(3) }, { of(6) } };
            Assert.Equal(of(2), Regression.RootMeanSquaredError<T>(prediction, target));
            Assert.Equal(of(1), Regression.MeanAbsoluteError<T>(prediction, target));
            Assert.Equal(T.One - Number(16) / Number(14), Regression.R2<T>(prediction, target), Near);
            T[] weights = [of(1), of(1), of(1), of(1)];
            Assert.Equal(of(2), Regression.RootMeanSquaredError<T>(prediction, target, weights));
            Assert.Equal(of(1), Regression.MeanAbsoluteError<T>(prediction, target, weights));
            Assert.Equal(T.One, Regression.R2<T>(target, target, weights));
        }
    }

    // The errors are far below the last digit of the numbers.
    [Fact]
    public void TheVarianceIsThatOfNumbersFarFromZero()
    {
        var far = LargePower();
        var step = far * NumberFacts.Of<T>().StepAtOne.To<T>();
        T[,] prediction = { { far + step }, { far + step }, { far + step + step } }, target = { { far }, { far + step }, { far + step + step } };
        Assert.Equal(T.One / Number(2), Regression.R2<T>(prediction, target));
    }

    [Fact]
    public void AConfusionMatrixWeighsItsRows()
    {
        var half = T.One / Number(2);
        var matrix = ConfusionMatrix.Of<T>(Column(-1, 0, 2, 3), Column(0, 1, 1, 0), ["no", "yes"], [half, Number(3), Number(2), Number(4)]);
        Assert.Equal([1, 1, 1, 1], matrix.Counts);
        Assert.Equal(["0.5", "4", "3", "2"], matrix.Weights.Select(weight => Real.Parse(weight).ToString()));
        Assert.Equal(["no", "0.5", "4"],
            matrix.ToString().Split('\n')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('0').TrimEnd('.')));
        Assert.Contains("no row would count",
            Assert.Throws<ArgumentException>(() => ConfusionMatrix.Of<T>(Column(1), Column(1), ["no", "yes"], [T.Zero])).Message);
    }

    [Fact]
    public void AConstantTargetCountsOneOrNothing()
    {
        var tenth = Number(1) / Number(10);
        var target = new[,] { { tenth }, { tenth }, { tenth } };
        Assert.Equal(T.One, Regression.R2<T>(target, target));
        Assert.Equal(T.Zero, Regression.R2<T>(Column(1, 2, 3), target));
    }

    [Fact]
    public void OutputsCountAlike()
    {
        var target = new[,] { { Number(1), Number(10) }, { Number(3), Number(30) } };
        var prediction = new[,] { { Number(1), Number(20) }, { Number(3), Number(20) } };
        Assert.Equal(T.One / Number(2), Regression.R2<T>(prediction, target));
    }

    [Fact]
    public void ClassesAreCountedAndTheLowestNumberWinsATie()
    {
        var scores = new[,]
        {
            { Number(3), Number(1), Number(2) }, { Number(0), Number(5), Number(5) }, { Number(0), Number(5), Number(5) }, { Number(9), Number(8), Number(7) },
        };
        var target = Column(0, 1, 2, 2);
        Assert.Equal(T.One / Number(2), Classification.Accuracy<T>(scores, target));
        Assert.Equal(Number(3) / Number(4), Classification.TopAccuracy<T>(scores, target, 2));
        Assert.Equal(T.One, Classification.TopAccuracy<T>(scores, target, 3));
        var matrix = ConfusionMatrix.Of<T>(scores, target, ["a", "b", "long"]);
        Assert.Equal([1, 0, 0, 0, 1, 0, 1, 1, 0], matrix.Counts);
        Assert.Equal("true \\ predicted  a  b  long\na                 1  0     0\nb                 0  1     0\nlong              1  1     0\n",
            matrix.ToString());
    }

    [Fact]
    public void AWeightIsHowOftenARowIsThere()
    {
        T[] weights = [Number(1), Number(3), Number(0), Number(2)];
        var (prediction, target) = (Column(1, 2, 3, 2), Column(1, 3, 9, 6));
        var (predictions, targets) = (Column(1, 2, 2, 2, 2, 2), Column(1, 3, 3, 3, 6, 6));
        Assert.Equal(Regression.R2<T>(predictions, targets), Regression.R2<T>(prediction, target, weights), Near);
        Assert.Equal(Regression.RootMeanSquaredError<T>(predictions, targets), Regression.RootMeanSquaredError<T>(prediction, target, weights), Near);
        Assert.Equal(Regression.MeanAbsoluteError<T>(predictions, targets), Regression.MeanAbsoluteError<T>(prediction, target, weights), Near);

        var (logits, classes) = (Column(-1, 1, 2, 3), Column(0, 1, 0, 0));
        var (manyLogits, manyClasses) = (Column(-1, 1, 1, 1, 3, 3), Column(0, 1, 1, 1, 0, 0));
        Assert.Equal(Classification.Accuracy<T>(manyLogits, manyClasses), Classification.Accuracy<T>(logits, classes, weights), Near);
        Assert.Equal(Classification.LogLoss<T>(manyLogits, manyClasses), Classification.LogLoss<T>(logits, classes, weights), Near);
        Assert.Contains("weights for 4 rows", Assert.Throws<ArgumentException>(() => Regression.R2<T>(prediction, target, weights.AsSpan(1))).Message);
        Assert.Contains("no row would count", Assert.Throws<ArgumentException>(() => Classification.Accuracy<T>(logits, classes, new T[4])).Message);
    }

    [Fact]
    public void LogLossOfProbabilitiesIsThatOfTheirLogits()
    {
        var half = T.One / Number(2);
        var twoClasses = new[,] { { half, half }, { T.One / Number(4), Number(3) / Number(4) } };
        var expected = (Elementary<T>.Log(Number(2)) + Elementary<T>.Log(Number(4))) / Number(2);
        Assert.Equal(expected, Classification.LogLossOfProbabilities<T>(twoClasses, Column(0, 0)), Near);
        Assert.Equal(expected, Classification.LogLossOfProbabilities<T>(new[,] { { half }, { Number(3) / Number(4) } }, Column(0, 0)), Near);
        Assert.Equal(T.Zero, Classification.LogLossOfProbabilities<T>(Column(1, 0), Column(1, 0)));
        Assert.Equal(
            -Elementary<T>.Log(NumberFacts.Of<T>().StepAtOne.To<T>()), Classification.LogLossOfProbabilities<T>(Column(0), Column(1)), Near);
        Assert.Contains("row 2", Assert.Throws<ArgumentException>(() => Classification.LogLossOfProbabilities<T>(Column(0, 2), Column(1, 1))).Message);
    }

    [Fact]
    public void OneLogitTellsTwoClassesApartAtZero()
    {
        var (logits, target) = (Column(-1, 0, 2, 3), Column(0, 1, 1, 0));
        Assert.Equal(T.One / Number(2), Classification.Accuracy<T>(logits, target));
        Assert.Equal([1, 1, 1, 1], ConfusionMatrix.Of<T>(logits, target, ["no", "yes"]).Counts);
    }

    [Fact]
    public void EqualLogitsLoseTheLogarithmOfTheirNumber()
    {
        Assert.Equal(Elementary<T>.Log(Number(2)), Classification.LogLoss<T>(Column(0, 0), Column(0, 1)), Near);
        Assert.Equal(Elementary<T>.Log(Number(4)), Classification.LogLoss<T>(new[,] { { T.One, T.One, T.One, T.One } }, Column(3)), Near);
    }

    [Fact]
    public void OtherShapesAndClassesAreRefused()
    {
        Assert.Throws<ArgumentException>(() => Regression.R2<T>(Column(1, 2), Column(1)));
        Assert.Throws<ArgumentException>(() => Regression.RootMeanSquaredError<T>(new T[0, 1], new T[0, 1]));
        Assert.Throws<ArgumentException>(() => Classification.Accuracy<T>(Column(1, 2), Column(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Classification.TopAccuracy<T>(Column(1), Column(1), 0));
        Assert.ThrowsAny<ArgumentException>(() => Classification.Accuracy<T>(Column(1), Column(2)));
        Assert.Throws<ArgumentException>(() => ConfusionMatrix.Of<T>(Column(1), Column(1), ["one"]));
    }

    static T LargePower()
    {
        var (power, most) = (T.One, NumberFacts.Of<T>().Largest.GetValueOrDefault().To<T>() / Number(1000));
        while (power < most)
            power *= Number(T.Radix);
        return power;
    }

    static bool Near(T x, T y) => T.Abs(x - y) <= Number(4) * Elementary<T>.Epsilon;

    static T Number(int value) => ExactConvert.Nearest<int, T>(value);

    static T[,] Column(params int[] values)
    {
        var column = new T[values.Length, 1];
        for (var row = 0; row < values.Length; row++)
            column[row, 0] = Number(values[row]);
        return column;
    }
}

public sealed class MetricsInFloat : MetricTests<float>;

public sealed class MetricsInDouble : MetricTests<double>;

public sealed class MetricsInHalf : MetricTests<Half>;

public sealed class MetricsInDecimal : MetricTests<decimal>;
