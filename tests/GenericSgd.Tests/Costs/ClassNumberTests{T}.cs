using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

public abstract class ClassNumberTests<T>
    where T : INumber<T>
{
    static readonly int[] Classes = [2, 0, 1, 2];

    static Pipeline Pipeline => new()
    {
        Inputs = 2,
        Layers = [new Dense(3)],
        Cost = new SoftmaxCrossEntropyFromLogits(),
        Epochs = 3,
        BatchSize = 3,
    };

    [Theory]
    [InlineData("0")]
    [InlineData("0.25")]
    public void ClassNumbersGiveTheBitsOfRowsWithASingleOne(string smoothing)
    {
        var cost = new SoftmaxCrossEntropyFromLogits { LabelSmoothing = Real.Parse(smoothing) };
        var logits = new T[4, 3];
        for (var i = 0; i < 12; i++)
            logits[i / 3, i % 3] = Number(i * 5 % 7) / Number(3);
        var (numbered, rows) = (new T[4, 3], new T[4, 3]);
        Assert.Equal(cost.Value<T>(logits, OneHot()), cost.Value<T>(logits, Numbers(Classes)));
        cost.Gradient<T>(logits, Numbers(Classes), numbered);
        cost.Gradient<T>(logits, OneHot(), rows);
        Assert.Equal(rows, numbered);
    }

    [Fact]
    public void ANetworkTrainsToTheSameBitsFromBoth()
    {
        var features = new T[,] { { Number(0), Number(1) }, { Number(2), Number(1) }, { Number(1), Number(1) }, { Number(0), Number(3) } };
        var numbered = Pipeline.Train(Dataset.Create(features, Numbers(Classes)));
        Assert.Equal(Pipeline.Train(Dataset.Create(features, OneHot())).Network.Fingerprint, numbered.Network.Fingerprint);
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("3")]
    [InlineData("-1")]
    public void WhatIsNoClassIsRefusedBeforeTheFirstStep(string number)
    {
        var targets = Numbers(Classes);
        targets[2, 0] = Real.Parse(number).To<T>();
        var seen = Assert.Throws<ClassNumberException>(() => new Trainer<T>(Pipeline, Dataset.Create(new T[4, 2], targets)));
        Assert.Equal(2, seen.Row);
        Assert.Equal(number, seen.Value);
        Assert.StartsWith($"The target of row 3 is {number}, which is the number of no class: the last layer has 3 outputs, so the classes are the whole numbers from 0 to 2.", seen.Message);
        Assert.Throws<ClassNumberException>(() => Pipeline.Cost.Value<T>(new T[4, 3], targets));
    }

    [Fact]
    public void AnotherWidthIsRefusedInWords()
    {
        var seen = Assert.Throws<ArgumentException>(() => new Trainer<T>(Pipeline, Dataset.Create(new T[4, 2], new T[4, 2])));
        Assert.Contains("Give one target, the number of the class, or 3, the probability of each class.", seen.Message);
    }

    // A single output is one probability, and the target is not the number of a class.
    [Fact]
    public void OneOutputTakesAProbability()
    {
        T[,] logit = { { Number(3) } }, target = { { Number(1) / Number(2) } }, gradient = { { Number(7) } };
        Pipeline.Cost.CheckTargets<T>(target, 1);
        Assert.Equal(Number(0), Pipeline.Cost.Value<T>(logit, target));
        Pipeline.Cost.Gradient<T>(logit, target, gradient);
        Assert.Equal(Number(0), gradient[0, 0]);
    }

    static T Number(int value) => ExactConvert.Nearest<int, T>(value);

    static T[,] Numbers(int[] classes)
    {
        var numbers = new T[classes.Length, 1];
        for (var row = 0; row < classes.Length; row++)
            numbers[row, 0] = Number(classes[row]);
        return numbers;
    }

    static T[,] OneHot()
    {
        var rows = new T[4, 3];
        new Span2D<T>(rows).Fill(T.Zero);
        for (var row = 0; row < 4; row++)
            rows[row, Classes[row]] = T.One;
        return rows;
    }
}

public sealed class ClassNumbersInFloat : ClassNumberTests<float>;

public sealed class ClassNumbersInDouble : ClassNumberTests<double>;

public sealed class ClassNumbersInDecimal : ClassNumberTests<decimal>;

public sealed class ClassNumbersInPlain : ClassNumberTests<Plain>;

public sealed class ClassNumbersInHalf : ClassNumberTests<Half>
{
    [Fact]
    public void SoManyClassesThatTheTypeCannotNumberThemAreRefused()
    {
        var cost = new SoftmaxCrossEntropyFromLogits();
        cost.CheckTargets<Half>(new Half[,] { { (Half)2048 } }, 2049);
        var seen = Assert.Throws<ArgumentException>(() => cost.CheckTargets<Half>(new Half[,] { { (Half)2048 } }, 2050));
        Assert.StartsWith("half does not hold all whole numbers up to 2049", seen.Message);
    }
}
