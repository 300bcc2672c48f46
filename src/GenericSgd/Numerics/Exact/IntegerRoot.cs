using System.Numerics;

namespace GenericSgd.Numerics.Exact;

/// <summary>Square roots of whole numbers.</summary>
static class IntegerRoot
{
    /// <summary>The largest whole number whose square is not above the value, which is not negative: Newton from above.</summary>
    internal static BigInteger Of(BigInteger value)
    {
        if (value.IsZero)
            return value;
        var guess = BigInteger.One << (int)(value.GetBitLength() / 2 + 1);
        while (true)
        {
            var next = (guess + value / guess) >> 1;
            if (next >= guess)
                return guess;
            guess = next;
        }
    }
}
