using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Sums;

/// <summary>Mean and deviation by the arithmetic of the type itself: of numbers that are not single exact values, such as intervals, and of types that do not
/// round.</summary>
static class OwnSums
{
    /// <summary><c>sum w x / sum w</c>, and that of what is left of it.</summary>
    internal static T Mean<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights)
        where T : INumber<T>
    {
        var fractions = Fractions(weights, values.Length);
        var mean = Mean<T>(values, weights, fractions);
        var rest = values.ToArray();
        TensorPrimitives.Subtract(rest, mean, rest);
        var correction = Mean<T>(rest, weights, fractions);
        return T.IsFinite(correction) ? mean + correction : mean;
    }

    /// <summary><c>sqrt(sum w (x - mean)^2 / sum w)</c>: the distances are divided by the largest before they are squared.</summary>
    internal static T Deviation<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights, T mean)
        where T : INumber<T>
    {
        var distances = values.ToArray();
        var largest = T.Zero;
        TensorPrimitives.Subtract(distances, mean, distances);
        foreach (var distance in distances)
            largest = T.Max(largest, T.Abs(distance));

        if (T.IsZero(largest) || !T.IsFinite(largest))
            return largest;
        TensorPrimitives.Divide(distances, largest, distances);
        TensorPrimitives.Multiply(distances, distances, distances);

        return largest * Elementary<T>.Sqrt(Mean<T>(distances, weights, Fractions(weights, values.Length)));
    }

    static T Mean<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights, ReadOnlySpan<T> fractions)
        where T : INumber<T>
    {
        try
        {
            var mean = weights.IsEmpty ? Reduce.Sum(values) / Count<T>.Of(values.Length) : Reduce.Dot(values, weights) / Reduce.Sum(weights);
            if (T.IsFinite(mean))
                return mean;
        }
        catch (OverflowException)
        {
            // A type without infinity says so in this way that the sum is beyond it.
        }

        return Reduce.Dot(values, fractions);
    }

    // Each is at most 1, so that no sum is larger than the largest value.
    static T[] Fractions<T>(ReadOnlySpan<T> weights, int count)
        where T : INumber<T>
    {
        var fractions = new T[count];
        var largest = T.One;
        foreach (var weight in weights)
            largest = T.Max(largest, weight);
        for (var i = 0; i < count; i++)
            fractions[i] = weights.IsEmpty ? T.One : weights[i] / largest;
        var sum = Reduce.Sum<T>(fractions);
        TensorPrimitives.Divide(fractions, sum, fractions);
        return fractions;
    }
}
