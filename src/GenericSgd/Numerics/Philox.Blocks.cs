using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenericSgd.Numerics;

// Many blocks at once.
/// <content>Many blocks at a time.</content>
public static partial class Philox
{
    /// <summary>The blocks of the places first, first - 1, first - 2, ..., each as its high and its low half.</summary>
    static void BlocksBackwards(ulong seed, ulong stream, ulong first, Span<ulong> high, Span<ulong> low)
    {
        var done = 0;
        if (Avx2.IsSupported)
            for (; done <= high.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
                FourBackwards(seed, stream, first - (ulong)done, high[done..], low[done..]);
        for (; done < high.Length; done++)
        {
            var block = Block(seed, stream, first - (ulong)done);
            (high[done], low[done]) = (block.High, block.Low);
        }
    }

    // Each word lies in the lower half of a lane of 64 bits. What is in the upper half by the way is never read: the multiplication takes lower halves only.
    static void FourBackwards(ulong seed, ulong stream, ulong first, Span<ulong> high, Span<ulong> low)
    {
        const int Rounds = 10;
        var lower = Vector256.Create(0xffff_fffful);
        var index = Vector256.Create(first) - Vector256.Create(0ul, 1, 2, 3);
        var (x0, x1, x2, x3) = (index, index >>> 32, Vector256.Create(stream), Vector256.Create(stream >> 32));
        var (key0, key1) = (Vector256.Create(seed), Vector256.Create(seed >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var left = Avx2.Multiply(x0.AsUInt32(), Vector256.Create(0xd251_1f53ul).AsUInt32());
            var right = Avx2.Multiply(x2.AsUInt32(), Vector256.Create(0xcd9e_8d57ul).AsUInt32());
            (x0, x1, x2, x3) = ((right >>> 32) ^ x1 ^ key0, right, (left >>> 32) ^ x3 ^ key1, left);
            key0 += Vector256.Create(0x9e37_79b9ul);
            key1 += Vector256.Create(0xbb67_ae85ul);
        }

        ((x0 << 32) | (x1 & lower)).CopyTo(high);
        ((x2 << 32) | (x3 & lower)).CopyTo(low);
    }
}
