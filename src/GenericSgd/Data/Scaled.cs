using System.Numerics;

namespace GenericSgd.Data;

/// <summary>One number shifted and scaled, and back. Where something on the way is beyond the type although the result is not, it is found by halves.</summary>
static class Scaled
{
    internal static T Apply<T>(T value, T mean, T deviation)
        where T : INumber<T>
    {
        try
        {
            var scaled = (value - mean) / deviation;
            if (T.IsFinite(scaled) || !T.IsFinite(value))
                return scaled;
        }
        catch (OverflowException)
        {
            // A type without infinity says so in this way.
        }

        var two = T.One + T.One;
        var half = deviation / two;

        // The smallest number of a type has no half; then there is only what was tried before, infinity or an overflow.
        return T.IsZero(half) ? (value - mean) / deviation : (value / two - mean / two) / half;
    }

    internal static T Undo<T>(T value, T mean, T deviation)
        where T : INumber<T>
    {
        try
        {
            var original = value * deviation + mean;
            if (T.IsFinite(original) || !T.IsFinite(value))
                return original;
        }
        catch (OverflowException)
        {
            // A type without infinity says so in this way.
        }

        var two = T.One + T.One;
        return (value * (deviation / two) + mean / two) * two;
    }
}
