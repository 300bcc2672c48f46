using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenericSgd.Numerics;

/// <summary>A formula of one variable, written once for every vector width.</summary>
interface IFormula
{
    /// <summary>The value with the accuracy of double.</summary>
    static abstract V Double<V>(V x) where V : struct, ILanes<V>;

    /// <summary>The value to more digits than a float has; <paramref name="x"/> was a float.</summary>
    static abstract V Single<V>(V x) where V : struct, ILanes<V>;
}

/// <summary>The loop over a span. What is left over at the end goes through the same vector code, padded.</summary>
static class Map<F>
    where F : struct, IFormula
{
    public static double Of(double x) => Lanes2.First(F.Double(Lanes2.Of(x)));

    public static float Of(float x) => (float)Lanes2.First(F.Single(Lanes2.Of(x)));

    public static void Over(ReadOnlySpan<double> x, Span<double> y)
    {
        if (Vector512.IsHardwareAccelerated && x.Length >= Lanes8.Count)
        {
            Over<Lanes8>(x, y);
        }
        else if (Vector256.IsHardwareAccelerated && x.Length >= Lanes4.Count)
        {
            Over<Lanes4>(x, y);
        }
        else
        {
            Over<Lanes2>(x, y);
        }
    }

    public static void Over(ReadOnlySpan<float> x, Span<float> y)
    {
        if (Vector512.IsHardwareAccelerated && x.Length >= 2 * Lanes8.Count)
        {
            Over<Lanes8>(x, y);
        }
        else if (Vector256.IsHardwareAccelerated && x.Length >= 2 * Lanes4.Count)
        {
            Over<Lanes4>(x, y);
        }
        else
        {
            Over<Lanes2>(x, y);
        }
    }

    [SkipLocalsInit]
    internal static void Over<V>(ReadOnlySpan<double> x, Span<double> y)
        where V : struct, ILanes<V>
    {
        var i = 0;
        for (; i <= x.Length - V.Count; i += V.Count)
        {
            V.Store(F.Double(V.Load(ref At(x, i))), ref At(y, i));
        }

        if (i < x.Length)
        {
            Span<double> padded = stackalloc double[V.Count];
            padded.Fill(x[i]);
            x[i..].CopyTo(padded);
            V.Store(F.Double(V.Load(ref padded[0])), ref padded[0]);
            padded[..(x.Length - i)].CopyTo(y[i..]);
        }
    }

    [SkipLocalsInit]
    internal static void Over<V>(ReadOnlySpan<float> x, Span<float> y)
        where V : struct, ILanes<V>
    {
        var i = 0;
        for (; i <= x.Length - (2 * V.Count); i += 2 * V.Count)
        {
            var (lower, upper) = V.Load(ref At(x, i));
            V.Store(F.Single(lower), F.Single(upper), ref At(y, i));
        }

        if (i < x.Length)
        {
            Span<float> padded = stackalloc float[2 * V.Count];
            padded.Fill(x[i]);
            x[i..].CopyTo(padded);
            var (lower, upper) = V.Load(ref padded[0]);
            V.Store(F.Single(lower), F.Single(upper), ref padded[0]);
            padded[..(x.Length - i)].CopyTo(y[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ref N At<N>(ReadOnlySpan<N> span, int index) => ref Unsafe.Add(ref MemoryMarshal.GetReference(span), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ref N At<N>(Span<N> span, int index) => ref Unsafe.Add(ref MemoryMarshal.GetReference(span), index);
}
