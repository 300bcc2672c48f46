using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>What holds of the elementary functions in every number type.</summary>
public abstract class ElementaryLaws<T>
    where T : INumber<T>
{
    delegate void OverSpan(ReadOnlySpan<T> x, Span<T> destination);

    static readonly (string Name, Func<T, T> One, OverSpan Many)[] Functions =
    [
        ("sqrt", x => Elementary<T>.Sqrt(T.Abs(x)), (x, y) => Elementary<T>.Sqrt(Absolutes(x), y)),
        ("exp", Elementary<T>.Exp, Elementary<T>.Exp),
        ("log", x => Elementary<T>.Log(T.Abs(x)), (x, y) => Elementary<T>.Log(Absolutes(x), y)),
        ("tanh", Elementary<T>.Tanh, Elementary<T>.Tanh),
        ("sigmoid", Elementary<T>.Sigmoid, Elementary<T>.Sigmoid),
        ("softplus", Elementary<T>.Softplus, Elementary<T>.Softplus),
    ];

    [Fact]
    public void AnElementHasTheSameValueAloneAndAtEveryPlaceOfEveryLength()
    {
        var numbers = Numbers(67 + 5);
        foreach (var (name, one, many) in Functions)
        {
            var alone = Array.ConvertAll(numbers, x => one(x));
            for (var length = 0; length <= 67; length++)
            {
                var start = length % 6;
                var result = new T[length];
                many(numbers.AsSpan(start, length), result);
                Assert.True(result.AsSpan().SequenceEqual(alone.AsSpan(start, length)), $"{name}, length {length}");
            }
        }
    }

    [Fact]
    public void TheDestinationMayBeTheSourceOrLongerButNotShorterOrShifted()
    {
        var x = Numbers(20);
        var expected = Array.ConvertAll(x, Elementary<T>.Tanh);
        var longer = new T[25];
        Elementary<T>.Tanh(x, longer);
        Assert.Equal(expected, longer[..20]);
        Assert.All(longer[20..], rest => Assert.Equal(T.Zero, rest));
        Assert.Throws<ArgumentException>(() => Elementary<T>.Tanh(x, new T[19]));
        Assert.Throws<ArgumentException>(() => Elementary<T>.Tanh(x.AsSpan(0, 10), x.AsSpan(1, 10)));
        Elementary<T>.Tanh(x, x);
        Assert.Equal(expected, x);
    }

    [Fact]
    public void FunctionsUndoEachOther()
    {
        foreach (var x in Numbers(200))
        {
            Near(T.Abs(x), Elementary<T>.Log(Elementary<T>.Exp(T.Abs(x))), 8);
            Near(T.Abs(x), Elementary<T>.Log1p(Elementary<T>.Expm1(T.Abs(x))), 8);
            var root = Elementary<T>.Sqrt(T.Abs(x));
            Near(T.Abs(x), root * root, 2);
        }
    }

    [Fact]
    public void FunctionsAgreeWithTheirDefinitions()
    {
        var two = T.One + T.One;
        foreach (var x in Numbers(200))
        {
            var e = Elementary<T>.Exp(x);
            Near(e / (T.One + e), Elementary<T>.Sigmoid(x), 16);
            Near((two * Elementary<T>.Sigmoid(two * x)) - T.One, Elementary<T>.Tanh(x), 16);
            Near(Elementary<T>.Log(T.One + e), Elementary<T>.Softplus(x), 16);
            Near(e - T.One, Elementary<T>.Expm1(x), 32);
            Near(T.One, Elementary<T>.Sigmoid(x) + Elementary<T>.Sigmoid(-x), 8);
            Assert.Equal(-Elementary<T>.Tanh(x), Elementary<T>.Tanh(-x));
        }
    }

    [Fact]
    public void ExamplesAreExact()
    {
        var two = T.One + T.One;
        Assert.Equal(T.One, Elementary<T>.Exp(T.Zero));
        Assert.Equal(T.Zero, Elementary<T>.Log(T.One));
        Assert.Equal(T.Zero, Elementary<T>.Tanh(T.Zero));
        Assert.Equal(T.One / two, Elementary<T>.Sigmoid(T.Zero));
        Assert.Equal(two, Elementary<T>.Sqrt(two + two));
        Assert.Equal(T.Zero, Elementary<T>.Sqrt(T.Zero));
        Assert.Equal(two * two * two, Elementary<T>.Pow(two, two + T.One));
        Assert.Equal(T.One / (two * two), Elementary<T>.Pow(two, -two));
        Near(Elementary<T>.Sqrt(two), Elementary<T>.Pow(two, T.One / two), 4);
    }

    [Fact]
    public void EpsilonIsTheSmallestOfItsKindThatOneFeels()
    {
        var epsilon = Elementary<T>.Epsilon;
        Assert.NotEqual(T.One, T.One + epsilon);
        Assert.True(typeof(T) == typeof(decimal) || T.One + (epsilon / (T.One + T.One)) == T.One);
    }

    [Fact]
    public void SoftMaxSumsToOneAndDoesNotMoveWithItsRow()
    {
        var row = Numbers(9);
        var (soft, shifted) = (new T[9], new T[9]);
        Exponentials<T>.Softmax(row, soft);
        var sum = Reduce.Sum<T>(soft);
        Near(T.One, sum, 4);
        for (var i = 0; i < 9; i++)
        {
            Near(Elementary<T>.Exp(row[i] - Exponentials<T>.LogSumExp(row)), soft[i], 32);
        }

        // Far beyond what exp can hold in any of the types.
        var far = T.CreateChecked(1000);
        Exponentials<T>.Softmax([far, far + T.One], shifted.AsSpan(0, 2));
        Near(Elementary<T>.Sigmoid(T.One), shifted[1], 4);
        Near(far + T.One + Elementary<T>.Softplus(-T.One), Exponentials<T>.LogSumExp([far, far + T.One]), 4);
        Exponentials<T>.Softmax(row, row);
        Assert.Equal(soft, row);
        Exponentials<T>.Softmax([], []);
        Assert.Throws<ArgumentException>(() => Exponentials<T>.LogSumExp([]));
    }

    // The rows are parts of rented arrays, whose lengths are powers of two.
    [Fact]
    public void RowsOfEveryLengthAreSummed()
    {
        for (var length = 1; length <= 130; length++)
        {
            var row = new T[length];
            row.AsSpan().Fill(T.One);
            Near(T.One + Elementary<T>.Log(T.CreateChecked(length)), Exponentials<T>.LogSumExp(row), 8);
            Exponentials<T>.Softmax(row, row);
            Assert.All(row, fraction => Near(T.One / T.CreateChecked(length), fraction, 1));
        }
    }

    // Whole numbers divided in T, so that all types see the same: between -6 and 6, never 0.
    static T[] Numbers(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.Next(1, 600) * (random.Next(2) == 0 ? 1 : -1)) / T.CreateChecked(100))];
    }

    static T[] Absolutes(ReadOnlySpan<T> x) => Array.ConvertAll(x.ToArray(), T.Abs);

    // Counted in epsilons of the larger of the number and 1.
    static void Near(T expected, T actual, int epsilons)
    {
        var bound = Elementary<T>.Epsilon * T.CreateChecked(epsilons) * T.Max(T.One, T.Abs(expected));
        Assert.True(T.Abs(expected - actual) <= bound, $"expected {expected}, not {actual}");
    }
}
