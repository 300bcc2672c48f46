using System.Numerics;

namespace GenericSgd.Numerics.Exact;

// Rounding to binary floating point.
/// <content>The nearest numbers of the binary types.</content>
readonly partial record struct ExactDecimal
{
    public double ToDouble()
    {
        var value = BitConverter.UInt64BitsToDouble(NearestBits(BinaryFormat.Double));
        return Significand.Sign < 0 ? -value : value;
    }

    public float ToSingle()
    {
        var value = BitConverter.UInt32BitsToSingle((uint)NearestBits(BinaryFormat.Single));
        return Significand.Sign < 0 ? -value : value;
    }

    public Half ToHalf()
    {
        var value = BitConverter.UInt16BitsToHalf((ushort)NearestBits(BinaryFormat.Half));
        return Significand.Sign < 0 ? -value : value;
    }

    // The bits of the nearest number to the absolute value. Rounding may carry into the exponent field: that is right, also into infinity.
    ulong NearestBits(BinaryFormat format)
    {
        const int SafelyOutside = 400;
        var magnitude = (long)DigitsAtLeast + Exponent;
        if (Significand.IsZero || magnitude < -SafelyOutside)
        {
            return 0;
        }

        if (magnitude > SafelyOutside)
            return format.Infinity;

        var numerator = BigInteger.Abs(Significand);
        var denominator = BigInteger.One;
        if (Exponent >= 0)
        {
            numerator *= BigInteger.Pow(10, Exponent);
        }
        else
        {
            denominator = BigInteger.Pow(10, -Exponent);
        }

        var last = LastBit(numerator, denominator, format);
        var significand = last >= 0 ? DivideToNearest(numerator, denominator << last) : DivideToNearest(numerator << -last, denominator);
        var bits = ((UInt128)(uint)(last - format.LeastExponent) << (format.Precision - 1)) + (UInt128)significand;
        return bits >= format.Infinity ? format.Infinity : (ulong)bits;
    }

    // The power of two of the last bit that the format keeps of numerator / denominator.
    static int LastBit(BigInteger numerator, BigInteger denominator, BinaryFormat format)
    {
        var power = (int)(numerator.GetBitLength() - denominator.GetBitLength());      // 2^(power-1) < quotient < 2^(power+1)
        var reaches = power >= 0 ? numerator >= denominator << power : numerator << -power >= denominator;
        return Math.Max((reaches ? power + 1 : power) - format.Precision, format.LeastExponent);
    }
}
