using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>Sums have the one written order, at every length.</summary>
public abstract class OrderedReduceLaws<T> : ReduceLaws<T>
    where T : INumber<T>
{
    /// <summary><c>x y + sum</c> as the docs say: rounded once, or as the type's operators do.</summary>
    protected virtual T MultiplyAdd(T x, T y, T sum) => (x * y) + sum;

    [Fact]
    public void SumsHaveTheWrittenOrderAtEveryLength()
    {
        for (var length = 0; length <= 256; length++)
        {
            var (x, y) = (Numbers(length, 1), Numbers(length, 2));
            Assert.Equal(InOrder(length, (sum, i) => sum + x[i]), Reduce.Sum<T>(x));
            Assert.Equal(InOrder(length, (sum, i) => sum + T.Abs(x[i])), Reduce.SumOfAbsolutes<T>(x));
            Assert.Equal(InOrder(length, (sum, i) => sum + T.Abs(x[i] - y[i])), Reduce.SumOfAbsoluteDifferences<T>(x, y));
            Assert.Equal(InOrder(length, (sum, i) => MultiplyAdd(x[i], x[i], sum)), Reduce.SumOfSquares<T>(x));
            Assert.Equal(InOrder(length, (sum, i) => MultiplyAdd(x[i], y[i], sum)), Reduce.Dot<T>(x, y));
            Assert.Equal(InOrder(length, (sum, i) => MultiplyAdd(x[i] - y[i], x[i] - y[i], sum)), Reduce.SumOfSquaredDifferences<T>(x, y));
        }
    }

    T InOrder(int length, Func<T, int, T> add)
    {
        var chains = new T[Chains(length)];
        Array.Fill(chains, T.Zero);
        for (var i = 0; i < length; i++)
        {
            chains[i % chains.Length] = add(chains[i % chains.Length], i);
        }

        for (var half = chains.Length / 2; half >= 1; half /= 2)
        {
            for (var j = 0; j < half; j++)
            {
                chains[j] += chains[j + half];
            }
        }

        return chains[0];
    }
}
