namespace GenericSgd.Numerics;

/// <summary>
/// The counter-based random stream Philox 4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011). There
/// is no state: a number is a function of seed, stream and index, so any thread can make any number at any time, again and in any order.
/// </summary>
/// <remarks>
/// Index is the low half of the 128-bit counter, stream the high half, seed the key, each with its low 32 bits first. One block of 128 bits
/// belongs to each (seed, stream, index); <see cref="Uniform{T}"/>, <see cref="Normal{T}"/> and <see cref="Below"/> of the same place are made
/// of the same block, so ask each place for one of them only. Everything here is the same on every machine, bit for bit. Not for cryptography.
/// </remarks>
public static partial class Philox
{
    /// <summary>Ten rounds over a counter of four 32-bit words under a key of two.</summary>
    public static PhiloxBlock Block(PhiloxBlock counter, uint key0, uint key1)
    {
        const int Rounds = 10;
        var (x0, x1, x2, x3) = counter;
        for (var round = 0; round < Rounds; round++)
        {
            var left = 0xd251_1f53ul * x0;
            var right = 0xcd9e_8d57ul * x2;
            (x0, x1, x2, x3) = ((uint)(right >> 32) ^ x1 ^ key0, (uint)right, (uint)(left >> 32) ^ x3 ^ key1, (uint)left);
            key0 += 0x9e37_79b9u;       // the golden ratio
            key1 += 0xbb67_ae85u;       // the square root of 3, less 1
        }

        return new(x0, x1, x2, x3);
    }

    /// <summary>The 128 random bits of one place.</summary>
    public static PhiloxBlock Block(ulong seed, ulong stream, ulong index) =>
        Block(new((uint)index, (uint)(index >> 32), (uint)stream, (uint)(stream >> 32)), (uint)seed, (uint)(seed >> 32));

    /// <summary>32 random bits.</summary>
    public static uint UInt32(ulong seed, ulong stream, ulong index) => Block(seed, stream, index).Word0;

    /// <summary>64 random bits.</summary>
    public static ulong UInt64(ulong seed, ulong stream, ulong index) => Block(seed, stream, index).High;
}
