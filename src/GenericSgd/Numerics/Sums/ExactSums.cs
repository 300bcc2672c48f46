using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Sums;

/// <summary>The exact sums that statistics are made of; null where the values of the type cannot be read, or one is not finite.</summary>
static class ExactSums
{
    /// <summary>The exact value of one number.</summary>
    internal static ExactRatio? Of<T>(T value)
        where T : INumber<T>
    {
        try
        {
            return Total<T>.IsExact && T.IsFinite(value) ? ExactRatio.Of(ExactValue<T>.Of(value)) : null;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return null;
        }
    }

    /// <summary><c>sum w</c> (how many there are, without weights), <c>sum w x</c> and <c>sum w x^2</c>, the last only if it is asked for.</summary>
    internal static (ExactRatio Weight, ExactRatio First, ExactRatio Second)? Moments<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights, bool second)
        where T : INumber<T>
    {
        foreach (var way in Total<T>.Ways())
        {
            var total = way();
            if (Weight(total, weights, values.Length) is { } weight && Sum(total, values, weights, square: false) is { } first)
            {
                var ofSquares = second ? Sum(total, values, weights, square: true) : ExactRatio.Zero;
                if (ofSquares is { } known)
                    return (weight, first, known);
            }
        }

        return null;
    }

    /// <summary>The mean over rows and columns of <c>(a - b)^2</c> or <c>|a - b|</c>, each row by its weight.</summary>
    internal static ExactRatio? MeanOfDifferences<T>(ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, ReadOnlySpan<T> weights, bool square)
        where T : INumber<T>
    {
        foreach (var way in Total<T>.Ways())
        {
            var total = way();
            if (Weight(total, weights, a.Height) is { } weight && SumOfDifferences(total, a, b, weights, square) is { } sum)
                return sum / (weight * a.Width);
        }

        return null;
    }

    static ExactRatio? Weight<T>(Total<T> total, ReadOnlySpan<T> weights, int rows)
        where T : INumber<T> => weights.IsEmpty ? rows : Sum(total, weights, default, square: false);

    static ExactRatio? Sum<T>(Total<T> total, ReadOnlySpan<T> values, ReadOnlySpan<T> weights, bool square)
        where T : INumber<T>
    {
        total.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            if (!total.TryAdd(weights.IsEmpty ? T.One : weights[i], values[i], T.Zero, square))
                return null;
        }

        return total.Value;
    }

    static ExactRatio? SumOfDifferences<T>(Total<T> total, ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, ReadOnlySpan<T> weights, bool square)
        where T : INumber<T>
    {
        total.Clear();
        for (var row = 0; row < a.Height; row++)
        {
            var weight = weights.IsEmpty ? T.One : weights[row];
            var ofA = a.GetRowSpan(row);
            var ofB = b.GetRowSpan(row);
            for (var i = 0; i < ofA.Length; i++)
            {
                var (x, y) = square || ofA[i] > ofB[i] ? (ofA[i], ofB[i]) : (ofB[i], ofA[i]);
                if (!total.TryAdd(weight, x, y, square))
                    return null;
            }
        }

        return total.Value;
    }
}
