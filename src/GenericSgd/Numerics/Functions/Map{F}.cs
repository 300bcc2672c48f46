using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenericSgd.Numerics.Functions;

/// <summary>
/// The loop over a span, in the widest vectors first; what they leave over goes through narrower ones. The width changes no bit.
/// Each width is a method of its own: together they would exceed what the JIT is willing to inline.
/// </summary>
static class Map<F>
    where F : struct, IFormula
{
    public static double Of(double x) => Lanes2.First(F.Double(Lanes2.Of(x)));

    public static float Of(float x) => (float)Lanes2.First(F.Single(Lanes2.Of(x)));

    public static void Over(ReadOnlySpan<double> x, Span<double> y)
    {
        var done = Vector512.IsHardwareAccelerated ? Run<Lanes8>(x, y, 0) : 0;
        done = Vector256.IsHardwareAccelerated ? Run<Lanes4>(x, y, done) : done;
        done = Run<Lanes2>(x, y, done);
        if (done < x.Length)
            y[done] = Of(x[done]);
    }

    public static void Over(ReadOnlySpan<float> x, Span<float> y)
    {
        var done = Vector512.IsHardwareAccelerated ? Run<Lanes8>(x, y, 0) : 0;
        done = Vector256.IsHardwareAccelerated ? Run<Lanes4>(x, y, done) : done;
        done = Run<Lanes2>(x, y, done);
        for (; done < x.Length; done++)
            y[done] = Of(x[done]);
    }

    /// <summary>From index <paramref name="i"/> on, as many as fill vectors of this width; the index of the first element that is left.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Run<V>(ReadOnlySpan<double> x, Span<double> y, int i)
        where V : struct, IFunctionLanes<V>
    {
        for (; i <= x.Length - V.Count; i += V.Count)
            V.Store(F.Double(V.Load(ref At(x, i))), ref At(y, i));

        return i;
    }

    /// <summary>As for double; one step takes two vectors of doubles.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Run<V>(ReadOnlySpan<float> x, Span<float> y, int i)
        where V : struct, IFunctionLanes<V>
    {
        for (; i <= x.Length - (2 * V.Count); i += 2 * V.Count)
        {
            var (lower, upper) = V.Load(ref At(x, i));
            V.Store(F.Single(lower), F.Single(upper), ref At(y, i));
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ref N At<N>(ReadOnlySpan<N> span, int index) => ref Unsafe.Add(ref MemoryMarshal.GetReference(span), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ref N At<N>(Span<N> span, int index) => ref Unsafe.Add(ref MemoryMarshal.GetReference(span), index);
}
