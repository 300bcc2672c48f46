using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Layers;

/// <summary>A row less its mean, small enough to be squared.</summary>
static class Centred
{
    /// <summary>Writes <c>(x - mean(x)) / size</c> and gives the size: the largest distance from the mean, at least 1.</summary>
    internal static T Of<T>(ReadOnlySpan<T> x, Span<T> centred)
        where T : INumber<T>
    {
        if (Statistics.AllEqual(x))
        {
            centred.Fill(T.Zero);
            return T.One;
        }

        try
        {
            var largest = Subtract(x, centred);
            if (T.IsFinite(largest))
            {
                var size = T.Max(T.One, largest);
                TensorPrimitives.Divide(centred, size, centred);
                return size;
            }
        }
        catch (OverflowException)
        {
            // A type without infinity says so in this way.
        }

        return OfLarge(x, centred);
    }

    // The sum, or a distance, is beyond the type: divided first by a power of the radix, which rounds nothing. Of the largest distance the half is in the type.
    static T OfLarge<T>(ReadOnlySpan<T> x, Span<T> centred)
        where T : INumber<T>
    {
        var (two, radix, power) = (T.One + T.One, Rounding<T>.RadixNumber, T.One);
        for (var most = Count<T>.Of(x.Length) * two; power < most;)
            power *= radix;
        TensorPrimitives.Divide(x, power, centred);
        var half = Subtract<T>(centred, centred) / two;
        TensorPrimitives.Divide(centred, half, centred);
        return power * half;
    }

    // Where the mean is larger than the distances from it, its rounding is felt in them.
    static T Subtract<T>(ReadOnlySpan<T> x, Span<T> centred)
        where T : INumber<T>
    {
        var mean = Reduce.Mean(x);
        TensorPrimitives.Subtract(x, mean, centred);
        var largest = Largest<T>(centred);
        if (T.Abs(mean) > largest)
        {
            TensorPrimitives.Subtract(centred, Reduce.Mean<T>(centred), centred);
            largest = Largest<T>(centred);
        }

        return largest;
    }

    static T Largest<T>(ReadOnlySpan<T> centred)
        where T : INumber<T>
    {
        var largest = T.Zero;
        foreach (var distance in centred)
            largest = T.Max(largest, T.Abs(distance));
        return largest;
    }
}
