namespace GenericSgd.Numerics.Exact;

/// <summary>An IEEE 754 binary format: how many bits its significand has and the power of two of its last bit when it is subnormal.</summary>
readonly record struct BinaryFormat(int Precision, int LeastExponent, ulong Infinity)
{
    public static readonly BinaryFormat Half = new(11, -24, 0x7c00);
    public static readonly BinaryFormat Single = new(24, -149, 0x7f80_0000);
    public static readonly BinaryFormat Double = new(53, -1074, 0x7ff0_0000_0000_0000);

    /// <summary>Splits the bits of a finite number (without its sign) into significand x 2^exponent.</summary>
    public (ulong Significand, int Exponent) Split(ulong bits)
    {
        var biased = (int)(bits >> (Precision - 1));
        var fraction = bits & ((1ul << (Precision - 1)) - 1);
        return biased == 0 ? (fraction, LeastExponent) : (fraction | (1ul << (Precision - 1)), LeastExponent + biased - 1);
    }
}
