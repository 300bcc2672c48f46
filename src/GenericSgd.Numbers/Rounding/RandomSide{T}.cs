using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Rounding;

/// <summary>Which of its two neighbours a sample takes instead of an exact result that lies between them.</summary>
static class RandomSide<T>
    where T : INumber<T>
{
    /// <summary>For sample 0 or 1 a random choice, for sample 2 the opposite of that of sample 1, each with probability 1/2.</summary>
    /// <param name="nearest">The rounded result; an infinite one stays, so that overflow is seen in every sample.</param>
    /// <param name="side">Where the exact result lies.</param>
    /// <param name="sample">The number of the sample.</param>
    /// <param name="x">One number of the operation.</param>
    /// <param name="y">The other one.</param>
    public static T Choose(T nearest, Side side, int sample, T x, T y)
    {
        if (side == Side.Exact || !T.IsFinite(nearest))
        {
            return nearest;
        }

        var neighbours = Neighbours<T>.Of;
        var (low, high) = side switch
        {
            Side.Below => (neighbours.Down(nearest), nearest),
            Side.Above => (nearest, neighbours.Up(nearest)),
            _ => (neighbours.Down(nearest), neighbours.Up(nearest)),
        };

        // The numbers of the operation, in either order, and the seed make the bits: x + y and y + x, and x y and y x, are rounded alike.
        var bits = Mixed(Mixed(Bits(x)) + Mixed(Bits(y)) + Mixed(Stochastic.CurrentSeed));
        var up = ((bits >> int.Min(sample, 1)) & 1) != 0 != (sample == 2);
        var chosen = up ? high : low;
        return T.IsFinite(chosen) ? chosen : nearest;
    }

    // The finalizer of splitmix64 (Steele, Lea, Flood, 2014).
    static ulong Mixed(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    // Other types than these repeat within one process as well as their hash codes do.
    static ulong Bits(T value) => value switch
    {
        double x => BitConverter.DoubleToUInt64Bits(x),
        DoubleDouble x => Mixed(BitConverter.DoubleToUInt64Bits(x.High)) ^ BitConverter.DoubleToUInt64Bits(x.Low),
        BFloat16 x => BFloat16.ToBits(x),
        _ => HashOf(value),
    };

    // A type without a hash code has digits.
    static uint HashOf(T value)
    {
        try
        {
            return (uint)value.GetHashCode();
        }
        catch (Exception exception) when (exception is NotSupportedException or NotImplementedException)
        {
            return T.IsFinite(value) ? (uint)ExactConvert.ToReal(value).GetHashCode() : 0;
        }
    }
}
