using System.Numerics;

namespace GenericSgd.Numerics.Exact;

// Rounding to decimal and to integers.
/// <content>The nearest decimal, and the nearest integer.</content>
readonly partial record struct ExactDecimal
{
    static readonly BigInteger LargestSignificand = (BigInteger.One << 96) - 1;

    /// <summary>The nearest decimal, without zeros at its end; false if the number is beyond the largest.</summary>
    public bool TryToDecimal(out decimal result)
    {
        const int MostDigits = 29, MostScale = 28;
        result = 0;
        var magnitude = (long)DigitsAtLeast + Exponent;         // below 10^(magnitude+1)
        if (Significand.IsZero || magnitude < -MostDigits)
        {
            return true;
        }

        if (magnitude > MostDigits)
        {
            return false;
        }

        for (var scale = (int)Math.Min(MostScale, MostDigits - magnitude); scale >= 0; scale--)
        {
            if (TryRound(scale, out var significand))
            {
                result = Compose(significand, scale);
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest integer, ties to even.</summary>
    public BigInteger ToInteger() => Scaled(0);

    // The nearest integer to the number times 10^scale.
    BigInteger Scaled(int scale) => Exponent + scale >= 0
        ? Significand * BigInteger.Pow(10, Exponent + scale)
        : DigitsAtLeast + 1 + (long)Exponent + scale < 0 ? BigInteger.Zero
        : DivideToNearest(Significand, BigInteger.Pow(10, -(Exponent + scale)));

    // Between the largest significand ...335 and its next coarser neighbour ...340 the border is at ...337.5, and the tie goes to the even 34.
    bool TryRound(int scale, out BigInteger significand)
    {
        significand = Scaled(scale);
        if (BigInteger.Abs(significand) <= LargestSignificand)
        {
            return true;
        }

        if (scale == 0 || Abs().CompareTo(Border(scale)) >= 0)
        {
            return false;
        }

        significand = LargestSignificand * Significand.Sign;
        return true;
    }

    static ExactDecimal Border(int scale) => new(10 * LargestSignificand + 25, -scale - 1);

    static decimal Compose(BigInteger significand, int scale)
    {
        var negative = significand.Sign < 0;
        var bits = (UInt128)BigInteger.Abs(significand);
        while (scale > 0 && bits % 10 == 0)
        {
            bits /= 10;
            scale--;
        }

        return new((int)(uint)bits, (int)(uint)(bits >> 32), (int)(uint)(bits >> 64), negative, (byte)scale);
    }
}
