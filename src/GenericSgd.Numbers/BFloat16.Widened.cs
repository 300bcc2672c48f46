using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>Sums of products are made in float and rounded once at the end.</content>
public readonly partial struct BFloat16 : IWidened<BFloat16>
{
    void IWidened<BFloat16>.Widen(ReadOnlySpan<BFloat16> values, Span<float> wide)
    {
        wide = wide[..values.Length];
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<BFloat16, ushort>(values));
        ref var target = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<float, uint>(wide));
        var i = 0;
        for (; i <= values.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref source, (nuint)i));
            (lower << 16).StoreUnsafe(ref target, (nuint)i);
            (upper << 16).StoreUnsafe(ref target, (nuint)(i + Vector256<uint>.Count));
        }

        for (; i < values.Length; i++)
            wide[i] = values[i];
    }

    void IWidened<BFloat16>.Narrow(ReadOnlySpan<float> wide, Span<BFloat16> values)
    {
        values = values[..wide.Length];
        ref var source = ref MemoryMarshal.GetReference(wide);
        ref var target = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<BFloat16, ushort>(values));
        var i = 0;
        for (; i <= wide.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            var lower = Heads(Vector256.LoadUnsafe(ref source, (nuint)i));
            var upper = Heads(Vector256.LoadUnsafe(ref source, (nuint)(i + Vector256<float>.Count)));
            Vector256.Narrow(lower, upper).StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < wide.Length; i++)
            values[i] = (BFloat16)wide[i];
    }

    // As the conversion of one float, in each lane.
    static Vector256<uint> Heads(Vector256<float> value)
    {
        var bits = value.AsUInt32();
        var head = bits >> 16;
        var rounded = (bits + Vector256.Create(0x7FFFu) + (head & Vector256<uint>.One)) >> 16;
        return Vector256.ConditionalSelect(Vector256.IsNaN(value).AsUInt32(), head | Vector256.Create(0x40u), rounded);
    }
}
