using System.Diagnostics;
using GenericSgd.Numerics.Decimals;

namespace GenericSgd.Kernels;

/// <summary>
/// The exact sums of one row by a panel of columns, one column in each lane.
/// <code>
///               a3      a2      a1      a0            limbs of one element of the row, in all lanes
///             * b3      b2      b1      b0            limbs of one element of each column
///    s6   s5    s4   s3    s2    s1     s0            sum i + j takes a_i * b_j: 16 products, 7 sums in registers
/// </code>
/// After at most <see cref="Chunk"/> elements the sums are carried over into limbs in memory, before they could leave their 64 bits.
/// </summary>
static unsafe class DecimalTile
{
    /// <summary>Limbs of a carried sum: seven of 24 bits and a signed one that takes what is left.</summary>
    public const int Limbs = 8;

    const int Sums = 7;

    // 2^12 elements * 4 products of 2^48 = 2^62.
    const int Chunk = 4096;

    /// <summary>Writes the carried limbs of every lane, limb after limb, to <paramref name="carried"/>.</summary>
    public static void Run<TVector, TLanes>(long* row, long* panel, int count, long* carried)
        where TLanes : ILimbLanes<TVector>
    {
        Debug.Assert(count >= 0, "There may be nothing to sum, but not less.");
        new Span<long>(carried, Limbs * TLanes.Count).Clear();
        for (; count > 0; count -= Chunk, row += Chunk * DecimalLine.Limbs, panel += Chunk * DecimalLine.Limbs * TLanes.Count)
            MultiplyAdds<TVector, TLanes>(row, panel, Math.Min(count, Chunk), carried);
    }

    static void MultiplyAdds<TVector, TLanes>(long* row, long* panel, int count, long* carried)
        where TLanes : ILimbLanes<TVector>
    {
        TVector s0 = TLanes.Broadcast(0), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0;
        for (; count > 0; count--, row += DecimalLine.Limbs, panel += DecimalLine.Limbs * TLanes.Count)
        {
            var b0 = TLanes.Load(panel);
            var b1 = TLanes.Load(panel + TLanes.Count);
            var b2 = TLanes.Load(panel + 2 * TLanes.Count);
            var b3 = TLanes.Load(panel + 3 * TLanes.Count);
            var a = TLanes.Broadcast(row[0]);
            s0 = TLanes.MultiplyAdd(a, b0, s0);
            s1 = TLanes.MultiplyAdd(a, b1, s1);
            s2 = TLanes.MultiplyAdd(a, b2, s2);
            s3 = TLanes.MultiplyAdd(a, b3, s3);
            a = TLanes.Broadcast(row[1]);
            s1 = TLanes.MultiplyAdd(a, b0, s1);
            s2 = TLanes.MultiplyAdd(a, b1, s2);
            s3 = TLanes.MultiplyAdd(a, b2, s3);
            s4 = TLanes.MultiplyAdd(a, b3, s4);
            a = TLanes.Broadcast(row[2]);
            s2 = TLanes.MultiplyAdd(a, b0, s2);
            s3 = TLanes.MultiplyAdd(a, b1, s3);
            s4 = TLanes.MultiplyAdd(a, b2, s4);
            s5 = TLanes.MultiplyAdd(a, b3, s5);
            a = TLanes.Broadcast(row[3]);
            s3 = TLanes.MultiplyAdd(a, b0, s3);
            s4 = TLanes.MultiplyAdd(a, b1, s4);
            s5 = TLanes.MultiplyAdd(a, b2, s5);
            s6 = TLanes.MultiplyAdd(a, b3, s6);
        }
        var sums = stackalloc long[Sums * TLanes.Count];
        TLanes.Store(s0, sums);
        TLanes.Store(s1, sums + TLanes.Count);
        TLanes.Store(s2, sums + 2 * TLanes.Count);
        TLanes.Store(s3, sums + 3 * TLanes.Count);
        TLanes.Store(s4, sums + 4 * TLanes.Count);
        TLanes.Store(s5, sums + 5 * TLanes.Count);
        TLanes.Store(s6, sums + 6 * TLanes.Count);
        for (var lane = 0; lane < TLanes.Count; lane++)
            Carry(sums + lane, carried + lane, TLanes.Count);
    }

    static void Carry(long* sums, long* carried, int lanes)
    {
        long carry = 0;
        for (var limb = 0; limb < Sums; limb++, sums += lanes, carried += lanes)
        {
            carry += *sums + *carried;
            *carried = carry & ((1L << DecimalLine.LimbBits) - 1);
            carry >>= DecimalLine.LimbBits;
        }
        *carried += carry;
    }

    /// <summary>One lane's carried limbs as the words that <see cref="DecimalRounding"/> takes.</summary>
    public static void ToWords(long* carried, int lanes, ulong* words)
    {
        UInt128 low = 0;
        for (var limb = 4; limb >= 0; limb--)
            low = low << DecimalLine.LimbBits | (ulong)carried[limb * lanes];
        var high = (Int128)carried[7 * lanes] << 2 * DecimalLine.LimbBits | (Int128)carried[6 * lanes] << DecimalLine.LimbBits | carried[5 * lanes];
        // The upper part starts at bit 120.
        low |= (UInt128)high << 120;
        high >>= 8;
        (words[0], words[1], words[2], words[3]) = ((ulong)low, (ulong)(low >> 64), (ulong)high, (ulong)(high >> 64));
        new Span<ulong>(words + 4, DecimalRounding.Words - 4).Fill((ulong)(long)(high >> 127));
    }
}
