using System.Numerics;
using FsCheck.Xunit;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Data;

public abstract class StandardizerLaws<T>
    where T : INumber<T>
{
    static readonly T Epsilon = NumberFacts.Of<T>().StepAtOne.To<T>();

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
