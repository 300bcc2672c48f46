using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenericSgd.Benchmarks.Peers;

/// <summary>
/// The roofline: as many fused multiply-adds as a product has, on twelve vectors that never leave their registers. A vector of double takes as long as
/// one of float and holds half as many, so the loop is written for float only.
/// </summary>
sealed class PeakPeer : IPeer
{
    const int Chains = 12;

    static float _sink;

    public string Version => Vector512.IsHardwareAccelerated ? "vectors of 512 bits" : "vectors of 256 bits";

    public ISide? SideOf(Work work)
    {
        if (work is not ProductWork { Number: "float" or "double" } product)
            return null;
        var bits = product.Links * (product.Number == "float" ? 32 : 64);
        return Vector512.IsHardwareAccelerated
            ? new LocalSide(() => _sink = Wide((long)(bits / 512 / Chains)))
            : new LocalSide(() => _sink = Narrow((long)(bits / 256 / Chains)));
    }

    public void Dispose()
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float Wide(long rounds)
    {
        Vector512<float> x = Vector512.Create(0.999f), y = Vector512.Create(_sink);
        Vector512<float> a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y, k = y, l = y;
        for (var round = 0L; round < rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l) * 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float Narrow(long rounds)
    {
        Vector256<float> x = Vector256.Create(0.999f), y = Vector256.Create(_sink);
        Vector256<float> a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y, k = y, l = y;
        for (var round = 0L; round < rounds; round++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y);
            b = Vector256.FusedMultiplyAdd(b, x, y);
            c = Vector256.FusedMultiplyAdd(c, x, y);
            d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y);
            f = Vector256.FusedMultiplyAdd(f, x, y);
            g = Vector256.FusedMultiplyAdd(g, x, y);
            h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y);
            j = Vector256.FusedMultiplyAdd(j, x, y);
            k = Vector256.FusedMultiplyAdd(k, x, y);
            l = Vector256.FusedMultiplyAdd(l, x, y);
        }

        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l) * 0;
    }
}
