using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using Edge = GenericSgd.Tests.Kernels.GuardPages.Edge;

namespace GenericSgd.Tests.Kernels;

/// <summary>What works on flat memory gives the same there as in an array, and touches nothing beyond either end.</summary>
public abstract class GuardedSpanLaws<T>
    where T : unmanaged, INumber<T>
{
    delegate void Map(ReadOnlySpan<T> x, Span<T> destination);

    delegate T Fold(ReadOnlySpan<T> x, ReadOnlySpan<T> y);

    protected virtual IEnumerable<int> Lengths => [.. Enumerable.Range(1, 70), 127, 128, 129, 255, 256, 257];

    /// <summary>A number between 0 and 2.</summary>
    protected virtual T Some(Random random) => T.CreateChecked(random.Next(1, 64)) / T.CreateChecked(32);

    static IEnumerable<Map> Maps =>
    [
        StepFunctions.OneWherePositive, Elementary<T>.Sqrt, Elementary<T>.Exp, Elementary<T>.Log, Elementary<T>.Tanh, Elementary<T>.Sigmoid,
        Elementary<T>.Softplus, Exponentials<T>.Softmax,
        static (x, destination) => Rows.AddToEach(x, View.Of(destination, 1, x.Length)),
        static (x, destination) => Rows.ColumnSums(View.OfReadOnly(x, 1, x.Length), destination),
        static (x, destination) => Subtraction.Nearest(x, x, destination),
        .. TakesVectors ? (Map[])[static (x, destination) => Assert.True(Subtraction.TryScale(x, T.One, destination))] : [],
    ];

    static bool TakesVectors => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    static IEnumerable<Fold> Folds =>
    [
        static (x, _) => Reduce.Sum(x), static (x, _) => Reduce.SumOfSquares(x), static (x, _) => Reduce.SumOfAbsolutes(x),
        static (x, _) => Reduce.Mean(x), static (x, _) => Reduce.Norm(x), static (x, _) => Exponentials<T>.LogSumExp(x),
        static (x, _) => Reduce.AllFinite(x) ? T.One : T.Zero, Reduce.Dot, Reduce.SumOfSquaredDifferences, Reduce.SumOfAbsoluteDifferences,
    ];

    [SkippableFact]
    public void EveryMapAndEverySumStaysWithinItsSpans()
    {
        Skip.If(GuardPages.WhyNot is not null, GuardPages.WhyNot);
        var random = new Random(4);
        using GuardPages x = new(1 << 16), y = new(1 << 16);
        foreach (var length in Lengths)
        {
            T[] some = [.. Enumerable.Range(0, length).Select(_ => Some(random))], others = [.. some.Select(_ => Some(random))];
            foreach (var edge in (Edge[])[Edge.First, Edge.Last])
            {
                foreach (var map in Maps)
                {
                    var destination = y.At<T>(edge, others);
                    var expected = others.ToArray();
                    map(some, expected);
                    map(x.At<T>(edge, some), destination);
                    Assert.Equal(expected, destination.ToArray());
                }

                foreach (var fold in Folds)
                    Assert.Equal(fold(some, others), fold(x.At<T>(edge, some), y.At<T>(edge, others)));
            }
        }
    }

    [SkippableFact]
    public void RowsStayWithinTheirMatrix()
    {
        Skip.If(GuardPages.WhyNot is not null, GuardPages.WhyNot);
        const int Height = 3;
        using GuardPages matrix = new(1 << 16), row = new(1 << 16);
        foreach (var width in Lengths)
        {
            T[] ones = [.. Enumerable.Repeat(T.One, width)], many = [.. Enumerable.Repeat(T.One, Height * width)];
            foreach (var edge in (Edge[])[Edge.First, Edge.Last])
            {
                var flat = matrix.At<T>(edge, many);
                Rows.AddToEach(row.At<T>(edge, ones), View.Of(flat, Height, width));
                Assert.Equal(Enumerable.Repeat(T.CreateChecked(2), Height * width), flat.ToArray());
                var sums = row.At<T>(edge, ones);
                Rows.ColumnSums(View.OfReadOnly<T>(flat, Height, width), sums);
                Assert.Equal(Enumerable.Repeat(T.CreateChecked(2 * Height), width), sums.ToArray());
            }
        }
    }

    [SkippableFact]
    public void AStepOfAdamStaysWithinItsSpans()
    {
        Skip.If(GuardPages.WhyNot is not null, GuardPages.WhyNot);
        var random = new Random(5);
        using GuardPages mean = new(1 << 16), square = new(1 << 16), update = new(1 << 16);
        var half = T.One / T.CreateChecked(2);
        foreach (var length in Lengths)
        {
            T[] some = [.. Enumerable.Range(0, length).Select(_ => Some(random))];
            foreach (var edge in (Edge[])[Edge.First, Edge.Last])
            {
                T[] arrayMean = [.. some], arraySquare = [.. some], arrayUpdate = [.. some];
                var done = Moments.AdamInOnePass<T>(half, half, half, half, half, arrayMean, arraySquare, arrayUpdate);
                var m = mean.At<T>(edge, some);
                var v = square.At<T>(edge, some);
                var u = update.At<T>(edge, some);
                Assert.Equal(done, Moments.AdamInOnePass(half, half, half, half, half, m, v, u));
                Assert.Equal([.. arrayMean, .. arraySquare, .. arrayUpdate], (T[])[.. m, .. v, .. u]);
            }
        }
    }
}
