using System.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>An exact fraction for tests, on its own arithmetic of two integers: what the conversions are checked against.</summary>
public readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
{
    public static Fraction OfInteger(BigInteger value) => new(value, 1);

    /// <summary>The bits of a binary number: precision bits of significand, the rest exponent.</summary>
    public static Fraction OfBits(ulong bits, int size, int precision)
    {
        var negative = (bits >> (size - 1)) != 0;
        var exponentBits = size - precision;
        var exponent = (int)((bits >> (precision - 1)) & ((1ul << exponentBits) - 1));
        BigInteger significand = bits & ((1ul << (precision - 1)) - 1);
        if (exponent > 0)
        {
            significand += BigInteger.One << (precision - 1);
            exponent--;
        }

        var power = exponent - ((1 << (exponentBits - 1)) - 3 + precision);
        significand = negative ? -significand : significand;
        return power >= 0 ? new(significand << power, 1) : new(significand, BigInteger.One << -power);
    }

    public static Fraction Of(double value) => OfBits(BitConverter.DoubleToUInt64Bits(value), 64, 53);

    public static Fraction Of(float value) => OfBits(BitConverter.SingleToUInt32Bits(value), 32, 24);

    public static Fraction Of(Half value) => OfBits(BitConverter.HalfToUInt16Bits(value), 16, 11);

    public static Fraction Of(decimal value)
    {
        var words = decimal.GetBits(value);
        var top = new BigInteger((uint)words[0]) + (new BigInteger((uint)words[1]) << 32) + (new BigInteger((uint)words[2]) << 64);
        return new(words[3] < 0 ? -top : top, BigInteger.Pow(10, (words[3] >> 16) & 0xff));
    }

    public Fraction Plus(Fraction other) => new(Top * other.Bottom + other.Top * Bottom, Bottom * other.Bottom);

    public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    /// <summary>The absolute value of the difference.</summary>
    public Fraction Distance(Fraction other) => new(BigInteger.Abs(Top * other.Bottom - other.Top * Bottom), Bottom * other.Bottom);
}
