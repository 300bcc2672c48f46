using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics.Decimals;

/// <summary>Turns a long fixed-point integer into the nearest decimal.</summary>
static unsafe class DecimalRounding
{
    /// <summary>Words of 64 bits of the longest sum: 256 bits times 10^56.</summary>
    public const int Words = 8;

    const int MantissaBits = 96;

    const uint Billion = 1_000_000_000;

    const int BillionDigits = 9;

    /// <summary>
    /// The decimal nearest to <c>sum * 10^-scale</c>, half to even. Its own scale is <paramref name="keep"/> or as much less as its 96 bits and 28
    /// places ask for; the places between keep and scale hold zeros. Zero has no sign.
    /// </summary>
    /// <param name="sum">Eight words in two's complement, least first; overwritten.</param>
    /// <param name="scale">0 to 56.</param>
    /// <param name="keep">0 to <paramref name="scale"/>.</param>
    /// <exception cref="OverflowException">The value is not below 2^96, after rounding.</exception>
    public static decimal Round(ulong* sum, int scale, int keep)
    {
        var negative = (long)sum[Words - 1] < 0;
        if (negative)
            Negate(sum);
        var length = Words;
        while (length > 0 && sum[length - 1] == 0)
            length--;
        if (length == 0)
            return new decimal(0, 0, 0, false, (byte)Math.Min(keep, DecimalParts.MaxScale));

        var bits = 64 * length - BitOperations.LeadingZeroCount(sum[length - 1]);
        // 10^drop has to exceed sum / 2^96 >= 2^(bits - 97); log10(2) = 0.30103 from above, so this is never too much.
        var least = bits > MantissaBits + 1 ? (int)((bits - MantissaBits - 1) * 30102L / 100000) : 0;
        for (var drop = Math.Max(scale - Math.Min(keep, DecimalParts.MaxScale), least); drop <= scale; drop++)
            if (Drop(sum, 2 * length, drop, out var mantissa))
                return new decimal((int)mantissa, (int)(mantissa >> 32), (int)(mantissa >> 64), negative && mantissa != 0, (byte)(scale - drop));
        throw new OverflowException("The exact value of a decimal sum is out of the range of decimal.");
    }

    /// <summary>The sum divided by 10^places, rounded half to even; false if that does not fit 96 bits.</summary>
    static bool Drop(ulong* sum, int length, int places, out UInt128 mantissa)
    {
        Debug.Assert(BitConverter.IsLittleEndian, "Words are taken apart in place.");
        var rest = stackalloc uint[2 * Words];
        Unsafe.CopyBlock(rest, sum, (uint)length * sizeof(uint));
        var below = false;
        for (; places > BillionDigits; places -= BillionDigits)
            below |= DivideByBillion(rest, ref length) != 0;
        var divisor = (uint)PowersOfTen.Word(places);
        var last = places == 0 ? 0 : Divide(rest, ref length, divisor);
        while (length > 0 && rest[length - 1] == 0)
            length--;
        mantissa = 0;
        if (length > 3)
            return false;
        for (var i = length - 1; i >= 0; i--)
            mantissa = (mantissa << 32) | rest[i];
        var twice = 2 * (ulong)last;
        if (twice > divisor || twice == divisor && (below || (mantissa & 1) != 0))
            mantissa++;
        return mantissa >> MantissaBits == 0;
    }

    // A method of its own, because a division by a constant is a multiplication.
    static uint DivideByBillion(uint* number, ref int length)
    {
        ulong rest = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            var part = (rest << 32) | number[i];
            var quotient = part / Billion;
            number[i] = (uint)quotient;
            rest = part - quotient * Billion;
        }
        while (length > 0 && number[length - 1] == 0)
            length--;
        return (uint)rest;
    }

    static uint Divide(uint* number, ref int length, uint divisor)
    {
        ulong rest = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            var part = (rest << 32) | number[i];
            var quotient = part / divisor;
            number[i] = (uint)quotient;
            rest = part - quotient * divisor;
        }
        return (uint)rest;
    }

    static void Negate(ulong* sum)
    {
        ulong carry = 1;
        for (var i = 0; i < Words; i++)
        {
            sum[i] = ~sum[i] + carry;
            carry &= sum[i] == 0 ? 1UL : 0UL;
        }
    }
}
