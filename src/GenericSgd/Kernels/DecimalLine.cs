using System.Diagnostics;
using GenericSgd.Numerics.Decimals;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Kernels;

/// <summary>
/// One row of the left or one column of the right operand, brought to one scale and cut into limbs that a vector can multiply.
/// <code>
///   mantissa, 96 bits   | limb 3 | limb 2 | limb 1 | limb 0 |      24 bits each, all with the sign of the number
///
///   limbs of element k: four numbers, Apart apart; element k + 1 starts 4 * Apart further on.
///   A row of the left operand has Apart = 1; a panel of the right one holds a column in each lane, Apart = lanes.
/// </code>
/// A product of two limbs has 48 bits, so a lane of 64 bits holds the sum of 2^14 of them.
/// </summary>
/// <param name="Scale">The largest scale in the line, to which all elements are brought.</param>
/// <param name="Uniform">Whether all elements had that scale.</param>
/// <param name="Aligned">Whether all elements fit 96 bits at that scale; if not, the limbs are worthless.</param>
readonly unsafe record struct DecimalLine(int Scale, bool Uniform, bool Aligned)
{
    public const int Limbs = 4;

    public const int LimbBits = 24;

    const ulong LimbMask = (1UL << LimbBits) - 1;

    /// <summary>Cuts <paramref name="count"/> decimals, <paramref name="stride"/> apart, into <paramref name="limbs"/> and notes their scales.</summary>
    public static DecimalLine Cut(decimal* values, nint stride, int count, long* limbs, int apart, byte* scales)
    {
        Debug.Assert(count >= 0 && apart > 0, "Limbs of one element follow each other.");
        var (least, most) = (DecimalParts.MaxScale, 0);
        for (nint k = 0; k < count; k++)
        {
            var scale = DecimalParts.Of(in values[k * stride]).Scale;
            scales[k] = (byte)scale;
            least = Math.Min(least, scale);
            most = Math.Max(most, scale);
        }
        var aligned = true;
        for (nint k = 0; k < count; k++, limbs += Limbs * apart)
        {
            var parts = DecimalParts.Of(in values[k * stride]);
            var (low, high) = (parts.Low, parts.High);
            if (scales[k] != most)
                aligned &= Shift(most - scales[k], ref low, ref high);
            long mask = parts.SignMask;
            limbs[0] = ((long)(low & LimbMask) ^ mask) - mask;
            limbs[apart] = ((long)(low >> LimbBits & LimbMask) ^ mask) - mask;
            limbs[2 * apart] = ((long)((low >> 2 * LimbBits | (ulong)high << 16) & LimbMask) ^ mask) - mask;
            limbs[3 * apart] = ((long)(high >> 8) ^ mask) - mask;
        }
        return new(most, least == most, aligned);
    }

    /// <summary>The largest sum of two scales at one k: the scale that the exact product keeps.</summary>
    public static int Keep(byte* left, byte* right, int count)
    {
        var most = 0;
        for (nint k = 0; k < count; k++)
            most = Math.Max(most, left[k] + right[k]);
        return most;
    }

    static bool Shift(int places, ref ulong low, ref uint high)
    {
        var magnitude = new UInt128(high, low);
        var power = PowersOfTen.Full(places);
        if (magnitude > (new UInt128(uint.MaxValue, ulong.MaxValue) / power))
            return false;
        magnitude *= power;
        (low, high) = ((ulong)magnitude, (uint)(magnitude >> 64));
        return true;
    }
}
