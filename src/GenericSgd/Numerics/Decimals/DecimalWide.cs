using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Decimals;

/// <summary>Products and quotients of 128-bit fixed point. "Qn" says that n of the bits stand after the point.</summary>
static class DecimalWide
{
    /// <summary>The upper 128 bits of the 256-bit product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UInt128 MultiplyHigh(UInt128 a, UInt128 b) => Multiply(a, b).High;

    /// <summary>The 256-bit product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (UInt128 High, UInt128 Low) Multiply(UInt128 a, UInt128 b)
    {
        var (a1, a0) = ((ulong)(a >> 64), (ulong)a);
        var (b1, b0) = ((ulong)(b >> 64), (ulong)b);
        var lowest = Math.BigMul(a0, b0);
        var first = Math.BigMul(a1, b0);
        var second = Math.BigMul(a0, b1);
        var middle = (lowest >> 64) + (ulong)first + (ulong)second;
        return (Math.BigMul(a1, b1) + (first >> 64) + (second >> 64) + (middle >> 64), (middle << 64) | (ulong)lowest);
    }

    /// <summary><c>1 / d</c> in Q127 for d in Q127 between 1 and 2: a double's quotient, then Newton twice (53, 106, 124 bits).</summary>
    public static UInt128 Reciprocal(UInt128 d)
    {
        const double Q127 = 170141183460469231731687303715884105728.0;
        var y = (UInt128)(Q127 / ((double)d / Q127));
        for (var i = 0; i < 2; i++)
        {
            // d y in Q126; what it lacks of 1, times y, in Q125
            var error = (Int128)(UInt128.One << 126) - (Int128)MultiplyHigh(d, y);
            y = Correct(y, error, 2);
        }

        return y;
    }

    /// <summary><c>1 / sqrt(v)</c> in Q127 for v in Q126 between 1 and 4: a double's root, then Newton twice.</summary>
    public static UInt128 ReciprocalRoot(UInt128 v)
    {
        const double Q126 = 85070591730234615865843651857942052864.0;
        var y = (UInt128)(2 * Q126 / Math.Sqrt((double)v / Q126));
        for (var i = 0; i < 2; i++)
        {
            // v y^2 in Q124; half of what it lacks of 1, times y, in Q124
            var error = (Int128)(UInt128.One << 124) - (Int128)MultiplyHigh(v, MultiplyHigh(y, y));
            y = Correct(y, error, 3);
        }

        return y;
    }

    static UInt128 Correct(UInt128 y, Int128 error, int shift)
    {
        var by = MultiplyHigh(y, (UInt128)Int128.Abs(error)) << shift;
        return error < 0 ? y - by : y + by;
    }
}
