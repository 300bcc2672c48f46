using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenericSgd.Numerics.Sums;

/// <summary>A sum and what its rounding lost.</summary>
static class ExactSum
{
    /// <summary><c>sum = a + b</c> as T rounds it, and <c>error</c> such that sum + error is a + b exactly (Knuth, TAOCP 2, 4.2.2, theorem B).</summary>
    /// <remarks>Exact wherever T rounds sums to nearest and does not overflow; of a pair of numbers as of <c>DoubleDouble</c> the error is itself
    /// rounded.</remarks>
    internal static T Of<T>(T a, T b, out T error)
        where T : INumber<T>
    {
        var sum = a + b;
        var ofB = sum - a;
        error = (a - (sum - ofB)) + (b - ofB);
        return sum;
    }

    /// <summary><c>differences[i] = values[i] - subtrahend</c>, and what its rounding lost.</summary>
    /// <remarks>An error that would change the difference is none of rounding, as of an interval or of infinity, and counts as 0.</remarks>
    /// <param name="values">What to subtract from.</param>
    /// <param name="subtrahend">What to subtract.</param>
    /// <param name="differences">Every element is written; may be the memory of the values.</param>
    /// <param name="errors">Every element is written.</param>
    internal static void Differences<T>(ReadOnlySpan<T> values, T subtrahend, Span<T> differences, Span<T> errors)
        where T : INumber<T>
    {
        var i = typeof(T) == typeof(double) || typeof(T) == typeof(float) ? InVectors(values, -subtrahend, differences, errors) : 0;
        for (; i < values.Length; i++)
        {
            differences[i] = Of(values[i], -subtrahend, out var error);
            errors[i] = differences[i] + error == differences[i] ? error : T.Zero;
        }
    }

    /// <summary>The sum, and what its roundings lost together; of float and double alone, other types have their own sum and lose nothing.</summary>
    /// <remarks>In chains of 256 bits on every machine, so the bits do not depend on the processor. Source: Neumaier (1974).</remarks>
    internal static T Sum<T>(ReadOnlySpan<T> values, out T lost)
        where T : INumber<T>
    {
        lost = T.Zero;
        if (typeof(T) != typeof(double) && typeof(T) != typeof(float))
            return Reduce.Sum(values);
        ref var at = ref MemoryMarshal.GetReference(values);
        var (sums, errors, i) = (Vector256<T>.Zero, Vector256<T>.Zero, 0);
        for (; i <= values.Length - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            var next = Vector256.LoadUnsafe(ref at, (nuint)i);
            var sum = sums + next;
            var ofNext = sum - sums;
            errors += (sums - (sum - ofNext)) + (next - ofNext);
            sums = sum;
        }

        var total = T.Zero;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            total = Of(total, sums[lane], out var error);
            lost += error + errors[lane];
        }

        for (; i < values.Length; i++)
        {
            total = Of(total, values[i], out var error);
            lost += error;
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int InVectors<T>(ReadOnlySpan<T> values, T addend, Span<T> sums, Span<T> errors)
    {
        ref var atValues = ref MemoryMarshal.GetReference(values);
        ref var atSums = ref MemoryMarshal.GetReference(sums[..values.Length]);
        ref var atErrors = ref MemoryMarshal.GetReference(errors[..values.Length]);
        var b = new Vector<T>(addend);
        var i = 0;
        for (; i <= values.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var a = Vector.LoadUnsafe(ref atValues, (nuint)i);
            var sum = a + b;
            var ofB = sum - a;
            var error = (a - (sum - ofB)) + (b - ofB);
            sum.StoreUnsafe(ref atSums, (nuint)i);
            (error & Vector.Equals(sum + error, sum)).StoreUnsafe(ref atErrors, (nuint)i);
        }

        return i;
    }
}
