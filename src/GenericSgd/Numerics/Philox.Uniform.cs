using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics;

// Uniform numbers: the block is a binary fraction of 128 bits, and every type takes as many of its leading bits as it can hold.
/// <content>Uniform numbers.</content>
public static partial class Philox
{
    /// <summary>
    /// A uniform number in [0, 1). All number types see the same 128-bit fraction, cut to what they hold: 53 bits in double, 24 in float, 11 in
    /// Half, 28 decimal digits (of 96 bits) in decimal, the measured precision of any other type, 64 bits at most. So two types differ by less than
    /// one step of the coarser. Integer types get 0.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static T Uniform<T>(ulong seed, ulong stream, ulong index)
        where T : INumber<T>
    {
        var block = Block(seed, stream, index);
        if (typeof(T) == typeof(double))
            return (T)(object)((block.High >> 11) * (1.0 / (1ul << 53)));

        if (typeof(T) == typeof(float))
            return (T)(object)((block.Word0 >> 8) * (1.0f / (1 << 24)));

        if (typeof(T) == typeof(Half))
            return (T)(object)(Half)((block.Word0 >> 21) * (1.0f / (1 << 11)));

        return typeof(T) == typeof(decimal) ? (T)(object)DecimalFraction(block.Bits >> 32) : UniformFraction<T>.From(block.High);
    }

    static readonly BigInteger TenTo28 = BigInteger.Pow(10, 28);

    // floor(bits * 10^28 / 2^96) / 10^28
    static decimal DecimalFraction(UInt128 bits)
    {
        var digits = (UInt128)((bits * TenTo28) >> 96);
        return new((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), isNegative: false, scale: 28);
    }
}
