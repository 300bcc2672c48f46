namespace GenericSgd.Kernels;

/// <summary>Sums of decimals and of products of decimals.</summary>
public static class DecimalDot
{
    /// <summary>The sum of <c>left[i] * right[i]</c>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="OverflowException">The sum is out of the range of decimal.</exception>
    public static decimal Dot(ReadOnlySpan<decimal> left, ReadOnlySpan<decimal> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException($"The lengths differ: {left.Length} and {right.Length}.");
        var sum = 0m;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    /// <summary>The sum of the values.</summary>
    /// <exception cref="OverflowException">The sum is out of the range of decimal.</exception>
    public static decimal Sum(ReadOnlySpan<decimal> values)
    {
        var sum = 0m;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
