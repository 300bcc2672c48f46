using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>
/// A float cut to 16 bits: sign, 8 bits of exponent, 7 of fraction. The range of float (up to 3.39e38) with 2 to 3 significant digits. The same bits as
/// System.Numerics.BFloat16 of .NET 11, until the runtime has it.
/// </summary>
/// <remarks>
/// Operations and functions are those of float, rounded once more to nearest, ties to even. For +, -, *, / and square root the result is the correctly
/// rounded one, because float has more than 2p + 2 bits (S. Figueroa, "When is double rounding innocuous?", 1995). Infinity, NaN, -0 and comparison as in
/// float. Conversions, also those of generic code, round once to nearest, whatever they come from; to integers they go towards zero and, if checked, throw
/// <see cref="OverflowException"/> where the value does not fit. In matrix products sums are made in float and rounded once at the end.
/// Its functions come with it: it trains in every pipeline with nothing registered.
/// </remarks>
[NumberTypeName("bfloat16")]
public readonly partial struct BFloat16
{
    readonly ushort _bits;

    static BFloat16() => Elementary.UseRuntimeFunctions<BFloat16>();

    BFloat16(ushort bits) => _bits = bits;

    /// <summary>The number with the given bits.</summary>
    /// <param name="bits">Sign, exponent, fraction, from the highest bit on.</param>
    public static BFloat16 FromBits(ushort bits) => new(bits);

    /// <summary>The bits: sign, exponent, fraction, from the highest on.</summary>
    /// <param name="value">The number.</param>
    public static ushort ToBits(BFloat16 value) => value._bits;

    /// <summary>The same number, exactly.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator float(BFloat16 value) => BitConverter.UInt32BitsToSingle((uint)value._bits << 16);

    /// <summary>The nearest number, ties to even. Above about 3.3962e38 infinite. A NaN keeps its sign and the head of its payload, and is quiet.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator BFloat16(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        var head = bits >> 16;
        return new BFloat16((ushort)(float.IsNaN(value) ? head | 0x40 : (bits + 0x7FFF + (head & 1)) >> 16));
    }

    /// <summary>The nearest number, ties to even, rounded once.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator BFloat16(double value) => (BFloat16)ToOdd(value);

    /// <summary>The nearest number, ties to even, rounded once.</summary>
    /// <param name="value">The number.</param>
    public static explicit operator BFloat16(DoubleDouble value) => (BFloat16)DoubleDouble.ToOdd(value);

    /// <summary>The sum.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static BFloat16 operator +(BFloat16 x, BFloat16 y) => (BFloat16)((float)x + (float)y);

    /// <summary>The difference.</summary>
    /// <param name="x">The number to subtract from.</param>
    /// <param name="y">The number to subtract.</param>
    public static BFloat16 operator -(BFloat16 x, BFloat16 y) => (BFloat16)((float)x - (float)y);

    /// <summary>The product.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static BFloat16 operator *(BFloat16 x, BFloat16 y) => (BFloat16)((float)x * (float)y);

    /// <summary>The quotient.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static BFloat16 operator /(BFloat16 x, BFloat16 y) => (BFloat16)((float)x / (float)y);

    /// <summary>What is left of <paramref name="x"/> after whole multiples of <paramref name="y"/>, exactly.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static BFloat16 operator %(BFloat16 x, BFloat16 y) => (BFloat16)((float)x % (float)y);

    /// <summary>The number with the other sign, exactly.</summary>
    /// <param name="value">The number.</param>
    public static BFloat16 operator -(BFloat16 value) => new((ushort)(value._bits ^ 0x8000));

    // Rounds to odd: the last bit remembers that something was cut off, so that the second rounding gives what one alone would have given.
    static float ToOdd(double value)
    {
        var single = (float)value;
        if (single == value || double.IsNaN(value))
        {
            return single;
        }

        var bits = BitConverter.SingleToUInt32Bits(single);
        var towardsZero = float.Abs(single) > double.Abs(value) ? bits - 1 : bits;
        return BitConverter.UInt32BitsToSingle(towardsZero | 1);
    }
}
