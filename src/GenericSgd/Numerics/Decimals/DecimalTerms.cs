using System.Buffers;

namespace GenericSgd.Numerics.Decimals;

/// <summary>Sums of decimals whose terms have to be made first: a difference is rounded, the sum is exact and rounded once.</summary>
static class DecimalTerms
{
    internal static decimal SumOfAbsolutes(ReadOnlySpan<decimal> x)
    {
        var rented = ArrayPool<decimal>.Shared.Rent(x.Length);
        for (var i = 0; i < x.Length; i++)
            rented[i] = decimal.Abs(x[i]);
        var sum = DecimalDot.Sum(rented.AsSpan(0, x.Length));
        ArrayPool<decimal>.Shared.Return(rented);
        return sum;
    }

    internal static decimal SumOfAbsoluteDifferences(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y)
    {
        var rented = Differences(x, y);
        var sum = SumOfAbsolutes(rented.AsSpan(0, x.Length));
        ArrayPool<decimal>.Shared.Return(rented);
        return sum;
    }

    internal static decimal SumOfSquaredDifferences(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y)
    {
        var rented = Differences(x, y);
        var differences = rented.AsSpan(0, x.Length);
        var sum = DecimalDot.Dot(differences, differences);
        ArrayPool<decimal>.Shared.Return(rented);
        return sum;
    }

    static decimal[] Differences(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y)
    {
        var differences = ArrayPool<decimal>.Shared.Rent(x.Length);
        for (var i = 0; i < x.Length; i++)
            differences[i] = x[i] - y[i];
        return differences;
    }
}
