using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>Sums stay within the documented error.</summary>
public abstract class ReduceLaws<T>
    where T : INumber<T>
{
    /// <summary>Running sums for a span of this length, as the docs say.</summary>
    protected virtual int Chains(int length) => 4;

    [Fact]
    public void SumsAreWithinTheDocumentedError()
    {
        foreach (var length in new[] { 1, 5, 63, 64, 65, 1000, 3000 })
        {
            // Whole thousandths: their exact sum is known.
            var random = new Random(length);
            var thousandths = Enumerable.Range(0, length).Select(_ => (long)random.Next(-999, 1000)).ToArray();
            var x = Array.ConvertAll(thousandths, n => T.CreateChecked(n) / T.CreateChecked(1000));
            var exact = T.CreateChecked(thousandths.Sum()) / T.CreateChecked(1000);

            // One u per element for the division, one for the exact sum's own rounding, and what the docs say.
            var chains = Chains(length);
            var units = T.CreateChecked((length / chains) + BitOperations.Log2((uint)chains) + 4);
            var size = T.CreateChecked(thousandths.Sum(Math.Abs)) / T.CreateChecked(1000);
            var bound = units * Elementary<T>.Epsilon * size;
            Assert.True(T.Abs(Reduce.Sum<T>(x) - exact) <= bound, $"{length}: {Reduce.Sum<T>(x)} instead of {exact}");
        }
    }

    [Fact]
    public void WholeNumbersAreSummedExactly()
    {
        for (var length = 0; length <= 100; length++)
        {
            var x = Enumerable.Range(0, length).Select(i => T.CreateChecked(i % 7)).ToArray();
            var sum = Enumerable.Range(0, length).Sum(i => i % 7);
            var squares = Enumerable.Range(0, length).Sum(i => i % 7 * (i % 7));
            Assert.Equal(T.CreateChecked(sum), Reduce.Sum<T>(x));
            Assert.Equal(T.CreateChecked(squares), Reduce.SumOfSquares<T>(x));
            Assert.Equal(T.CreateChecked(squares), Reduce.Dot<T>(x, x));
            Assert.Equal(T.Zero, Reduce.SumOfSquaredDifferences<T>(x, x));
            Assert.Equal(T.Zero, Reduce.SumOfAbsoluteDifferences<T>(x, x));
        }
    }

    [Fact]
    public void SpansOfDifferentLengthsAreRefused()
    {
        Assert.Throws<ArgumentException>(() => Reduce.Dot<T>(new T[3], new T[4]));
        Assert.Throws<ArgumentException>(() => Reduce.SumOfSquaredDifferences<T>(new T[4], new T[3]));
        Assert.Throws<ArgumentException>(() => Reduce.SumOfAbsoluteDifferences<T>(new T[4], new T[3]));
    }

    [Fact]
    public void WhatIsFiniteIsFound()
    {
        var x = Numbers(600, 3);
        Assert.True(Reduce.AllFinite<T>(x));
        Assert.True(Reduce.AllFinite<T>([]));
        Assert.Equal(-1, Reduce.IndexOfFirstNotFinite<T>(x));
        Assert.Equal(-1, Reduce.IndexOfFirstNotFinite<T>([]));
        if (typeof(T) == typeof(decimal))
        {
            return;
        }

        foreach (var index in new[] { 599, 300, 256, 255, 7, 0 })
        {
            x[index] = (index % 2 == 0 ? T.One : T.Zero) / T.Zero;
            Assert.False(Reduce.AllFinite<T>(x));
            Assert.Equal(index, Reduce.IndexOfFirstNotFinite<T>(x));
        }
    }

    protected static T[] Numbers(int count, int seed)
    {
        var random = new Random((count * 3) + seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.Next(-1000, 1000)) / T.CreateChecked(random.Next(1, 300)))];
    }
}
