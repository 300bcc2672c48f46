using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>Numbers of random bits: all exponents, subnormal numbers, all scales; and the corners of each type.</summary>
static class Bits
{
    const int Count = 3000;

    public static IEnumerable<double> Doubles() => From(w => BitConverter.UInt64BitsToDouble(w.High)).Where(double.IsFinite)
        .Concat(From(w => Math.ScaleB(w.High >> 1, (int)(w.Word3 % 128) - 128)))
        .Concat([0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 2.2250738585072014E-308])
        .Concat([1e-28, 5e-29, 4.9e-29, 0.1, 1 << 24, 65519.99, 65520, 7.9228162514264333E28, 7.9228162514264338E28]);

    public static IEnumerable<float> Singles() => From(w => BitConverter.UInt32BitsToSingle(w.Word0)).Where(float.IsFinite)
        .Concat([0, float.Epsilon, float.MaxValue, float.MinValue, 1.17549435E-38f, 0.1f, 65519.99f, 65520f]);

    public static IEnumerable<Half> Halves() => Enumerable.Range(0, 1 << 16).Select(i => BitConverter.UInt16BitsToHalf((ushort)i)).Where(Half.IsFinite);

    public static IEnumerable<decimal> Decimals() => From(w => Decimal(w.Word0, w.Word1, w.Word2, w.Word3))
        .Concat(From(w => Decimal(w.Word0, w.Word1 & 0x3ff, 0, w.Word3)))
        .Concat([0, decimal.MaxValue, decimal.MinValue, 1e-28m, 0.1m, 9007199254740993m, 16777217m, 2049m, 65519.9999999m, 65520m]);

    public static IEnumerable<Int128> Integers() => From(w => (Int128)w.Bits >> (int)(w.Word3 % 127))
        .Concat([(1L << 54) + (1L << 30) + 1])     // rounded twice, this goes the wrong way in float
        .Concat([Int128.MinValue, Int128.MaxValue, (1L << 53) + 1, (1L << 54) + 6, ulong.MaxValue, long.MinValue, 0, -1]);

    public static IEnumerable<PhiloxBlock> Words() => From(w => w);

    static decimal Decimal(uint low, uint middle, uint high, uint flags) =>
        new((int)low, (int)middle, (int)high, (flags & 1) != 0, (byte)((flags >> 1) % 29));

    static IEnumerable<TOut> From<TOut>(Func<PhiloxBlock, TOut> make) => Enumerable.Range(0, Count).Select(i => make(Philox.Block(1, 2, (ulong)i)));
}
