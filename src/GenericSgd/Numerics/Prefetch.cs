using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace GenericSgd.Numerics;

/// <summary>Asks for memory before it is needed. Where the processor is not known to take the hint, nothing happens.</summary>
static unsafe class Prefetch
{
    /// <summary>The cache line of a place that will be read soon. The place may move meanwhile: then the hint was in vain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Read<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }
}
