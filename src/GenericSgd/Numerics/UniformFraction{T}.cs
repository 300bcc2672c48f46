using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>
/// From 64 random bits to a fraction in [0, 1) of a type that is not built in, by its arithmetic: as many leading bits as it holds, added in
/// pieces of 8.
/// </summary>
static class UniformFraction<T>
    where T : INumber<T>
{
    static readonly int Bits = BitsThatFit();

    public static T From(ulong bits)
    {
        const int Piece = 8;
        if (Bits == 0)
        {
            return T.Zero;
        }

        var kept = bits >> (64 - Bits) << (64 - Bits);
        var scale = T.CreateChecked(1 << Piece);
        var sum = T.Zero;
        for (var shift = 0; shift < 64; shift += Piece)
        {
            sum = (sum + T.CreateChecked((int)((kept >> shift) & 0xff))) / scale;
        }

        return sum;
    }

    // One more than the halvings of 1 that still change 1: just below 1 the numbers lie twice as close. None in an integer type.
    static int BitsThatFit()
    {
        var two = T.CreateChecked(2);
        var half = T.One / two;
        var bits = 0;
        for (var power = half; bits < 64 && T.One + power != T.One; power /= two)
        {
            bits++;
        }

        return Math.Min(64, T.IsZero(half) ? 0 : bits + 1);
    }
}
