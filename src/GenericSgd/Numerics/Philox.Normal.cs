using System.Numerics;
using GenericSgd.Numerics.Random;

namespace GenericSgd.Numerics;

// Normal numbers by inversion: one block, one number, no refusal.
/// <content>Normal numbers.</content>
public static partial class Philox
{
    /// <summary>
    /// A number of the standard normal distribution (mean 0, variance 1). One random bit is the sign and 62 bits say how much of the distribution
    /// lies beyond it, so that tails reach to 9 and are as fine as the middle.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <remarks>
    /// It is computed once as a double and then converted to <typeparamref name="T"/> with one rounding: all types see the same number, and it
    /// carries 53 bits also in decimal. That computation uses correctly rounded operations only and gives the same bits on every machine.
    /// </remarks>
    public static T Normal<T>(ulong seed, ulong stream, ulong index)
        where T : INumber<T> => ExactConvert.Nearest<double, T>(Normal(Block(seed, stream, index).High));

    // tail = (2n + 1) / 2^64 for n = 0 .. 2^62 - 1
    static double Normal(ulong bits)
    {
        const double Unit = 1.0 / (1ul << 32) / (1ul << 32);
        var odd = (long)(bits >> 2 << 1) | 1;
        var size = NormalQuantile.OfTail(odd * Unit);
        return (bits & 1) == 0 ? size : -size;
    }
}
