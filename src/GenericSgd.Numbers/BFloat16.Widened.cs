using System.Runtime.InteropServices;
using GenericSgd.Kernels;

namespace GenericSgd.Numbers;

/// <content>Sums of products are made in float and rounded once at the end.</content>
public readonly partial struct BFloat16 : IWidened<BFloat16>
{
    void IWidened<BFloat16>.Widen(ReadOnlySpan<BFloat16> values, Span<float> wide)
    {
        var bits = MemoryMarshal.Cast<BFloat16, ushort>(values);
        var wideBits = MemoryMarshal.Cast<float, uint>(wide)[..bits.Length];
        for (var i = 0; i < bits.Length; i++)
        {
            wideBits[i] = (uint)bits[i] << 16;
        }
    }

    void IWidened<BFloat16>.Narrow(ReadOnlySpan<float> wide, Span<BFloat16> values)
    {
        values = values[..wide.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            values[i] = (BFloat16)wide[i];
        }
    }
}
