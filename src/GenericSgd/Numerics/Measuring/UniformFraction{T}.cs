using System.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics.Measuring;

/// <summary>
/// From 64 random bits to a fraction in [0, 1) of a type that is not built in, by its arithmetic: as many leading bits as it holds, added in
/// parts of 8.
/// </summary>
static class UniformFraction<T>
    where T : INumber<T>
{
    static readonly int Bits = BitsThatFit();

    // 256 is beyond a narrow fixed point: then bit by bit, which gives the same.
    static readonly int DigitBits = Whole<T>.Holds(256) && Whole<T>.Of(256) - Whole<T>.Of(255) == T.One ? 8 : 1;

    public static T From(ulong bits)
    {
        if (Bits == 0)
            return T.Zero;

        var kept = bits >> (64 - Bits) << (64 - Bits);
        var scale = Whole<T>.Of(1 << DigitBits);
        var mask = (1ul << DigitBits) - 1;
        var sum = T.Zero;
        for (var shift = 0; shift < 64; shift += DigitBits)
            sum = (sum + Whole<T>.Of((long)((kept >> shift) & mask))) / scale;

        return sum;
    }

    // One more than the halvings of 1 that still change 1: just below 1 the numbers lie twice as close, unless the point is fixed. None in an integer type.
    static int BitsThatFit()
    {
        var two = T.One + T.One;
        var half = T.One / two;
        if (T.IsZero(half))
        {
            return 0;
        }

        var bits = 0;
        var power = half;
        for (; bits < 64 && T.One + power != T.One && power > T.Zero && (T.One - power) + power == T.One; bits++)
        {
            var next = power / two;
            if (!(next < power))
                return bits + 1;

            power = next;
        }

        return Math.Min(64, bits + 1);
    }
}
