using System.Numerics;
using CommunityToolkit.HighPerformance;
using FsCheck.Xunit;
using GenericSgd.Data;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Data;

public abstract class StandardizerLaws<T>
    where T : INumber<T>
{
    static readonly T Epsilon = NumberFacts.Of<T>().StepAtOne.To<T>();

    static readonly T Half = T.One / (T.One + T.One);

    static T Of(int value) => T.CreateChecked(value);

    static T[,] Column(sbyte[] values)
    {
        var column = new T[values.Length, 1];
        for (var i = 0; i < values.Length; i++)
            column[i, 0] = Of(values[i]);
        return column;
    }

    [Property]
    public bool TheColumnsGetMeanZeroAndDeviationOne(sbyte[] values)
    {
        if (values.Length == 0)
            return true;
        var column = Column(values);
        Standardizer<T>.Fit(column).Apply(column, column);
        var z = column.Cast<T>().ToArray();
        var slack = Of(16 + 2 * values.Length) * Epsilon;
        var mean = Reduce.Sum<T>(z) / Of(z.Length);
        var variance = Reduce.SumOfSquares<T>(z) / Of(z.Length);
        var expected = values.Distinct().Count() == 1 ? T.Zero : T.One;
        return T.Abs(mean) <= Of(64) * slack && T.Abs(variance - expected) <= Of(64) * slack;
    }

    [Property]
    public bool UndoGivesTheDataBack(sbyte[] values)
    {
        if (values.Length == 0)
            return true;
        var column = Column(values);
        var standardizer = Standardizer<T>.Fit(column);
        standardizer.Apply(column, column);
        standardizer.Undo(column, column);
        return values.Select((value, i) => T.Abs(column[i, 0] - Of(value)) <= Of(16) * Epsilon * Of(128)).All(close => close);
    }

    [Fact]
    public void AConstantColumnIsOnlyShifted()
    {
        var standardizer = Standardizer<T>.Fit(Column([7, 7, 7]));
        Assert.Equal(Of(7), standardizer.Means[0]);
        Assert.Equal(T.One, standardizer.Deviations[0]);
    }

    [Fact]
    public void KnownColumn()
    {
        var standardizer = Standardizer<T>.Fit(Column([2, 4, 4, 4, 5, 5, 7, 9]));
        Assert.Equal((Of(5), Of(2)), (standardizer.Means[0], standardizer.Deviations[0]));
    }

    // Both ends of the type in one column: neither the difference from the mean nor the product on the way back is in the type.
    [Fact]
    public void WhatFitsIsFoundWhereSomethingOnTheWayDoesNot()
    {
        var largest = NumberFacts.Of<T>().Largest.GetValueOrDefault().To<T>();
        var column = new[,] { { largest }, { -largest }, { -largest }, { -largest }, { -largest } };
        var standardizer = Standardizer<T>.Fit(column);
        var z = new T[5, 1];
        standardizer.Apply(column, z);
        Assert.InRange(z[0, 0], Of(2) - Of(8) * Epsilon, Of(2) + Of(8) * Epsilon);
        Assert.InRange(z[1, 0], -Half - Of(8) * Epsilon, -Half + Of(8) * Epsilon);
        z[0, 0] = T.One + Half;
        standardizer.Undo(z, z);
        var back = z[0, 0] / largest;
        Assert.InRange(back, (Of(3) / Of(5)) - Of(8) * Epsilon, (Of(3) / Of(5)) + Of(8) * Epsilon);
    }

    [Fact]
    public void ARowOfWeightTwoIsThereTwice()
    {
        var weighted = Standardizer<T>.Fit(Column([2, 9, 7, -3]), [Of(1), Of(3), Of(0), Of(2)]);
        var repeated = Standardizer<T>.Fit(Column([2, 9, 9, 9, -3, -3]));
        Assert.Equal((repeated.Means[0], repeated.Deviations[0]), (weighted.Means[0], weighted.Deviations[0]));
        var data = new Dataset<T>([Of(2), Of(9), Of(7), Of(-3)], [Of(2), Of(9), Of(7), Of(-3)], 4).WithWeights([Of(1), Of(3), Of(0), Of(2)]);
        Assert.Equal((repeated.Means[0], repeated.Deviations[0]), (Standardizer<T>.OfFeatures(data).Means[0], Standardizer<T>.OfTargets(data).Deviations[0]));
    }

    [Fact]
    public void WhatTheTypeCannotHoldIsRefusedByName()
    {
        var tiny = new T[100, 1];
        tiny.AsSpan2D().Fill(T.Zero);
        tiny[0, 0] = NumberFacts.Of<T>().SmallestPositive.To<T>();
        var small = Assert.Throws<ArgumentException>(() => Standardizer<T>.Fit(tiny, default, ["trace"])).Message;
        Assert.Contains("Column 'trace'", small);
        Assert.Contains("too near to 0 for", small);
        if (!NumberFacts.Of<T>().HasNaN)
            return;
        var missing = Assert.Throws<ArgumentException>(() => Standardizer<T>.Fit(new[,] { { T.One }, { T.Zero / T.Zero } })).Message;
        Assert.Contains("Column 1 cannot be standardized: row 2", missing);
    }

    [Fact]
    public void WrongShapesAreRefused()
    {
        var standardizer = Standardizer<T>.Fit(Column([1, 2]));
        Assert.Throws<ArgumentException>(() => standardizer.Apply(new T[1, 2], new T[1, 2]));
        Assert.Throws<ArgumentException>(() => new Standardizer<T>([T.One], []));
        Assert.Throws<ArgumentException>(() => new Standardizer<T>([T.One], [T.Zero]));
    }
}

public sealed class StandardizerInFloat : StandardizerLaws<float>;

public sealed class StandardizerInDouble : StandardizerLaws<double>;

public sealed class StandardizerInHalf : StandardizerLaws<Half>;

public sealed class StandardizerInDecimal : StandardizerLaws<decimal>;

public sealed class StandardizerInPlain : StandardizerLaws<Plain>;

public sealed class StandardizerInFixed : StandardizerLaws<Fixed>;

public sealed class StandardizerInBFloat16 : StandardizerLaws<BFloat16>;

public sealed class StandardizerInDoubleDouble : StandardizerLaws<DoubleDouble>;
