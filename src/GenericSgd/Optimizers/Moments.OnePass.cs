using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <content>Adam's moments and its update in one pass.</content>
static partial class Moments
{
    /// <summary>
    /// <see cref="Mix"/>, <see cref="MixSquares"/> and <see cref="AdamUpdate"/> of float and double in one pass over the memory: the same operations in the
    /// same order, so the same bits.
    /// </summary>
    /// <returns>How many elements are done: whole vectors of them, or none of another number type.</returns>
    internal static int AdamInOnePass<T>(T fresh1, T known1, T fresh2, T known2, T epsilon, Span<T> mean, Span<T> square, Span<T> update)
        where T : INumber<T>
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            return 0;
        ref var atMean = ref MemoryMarshal.GetReference(mean[..update.Length]);
        ref var atSquare = ref MemoryMarshal.GetReference(square[..update.Length]);
        ref var atUpdate = ref MemoryMarshal.GetReference(update);
        var root = Elementary<T>.Sqrt(known2);
        // Division takes most of the time: a wide one no longer than a narrow one, and one by 1, after some hundred steps, can be left out.
        var (knows1, knows2) = (known1 == T.One, root == T.One);
        nuint i = 0;
        for (; Vector512.IsHardwareAccelerated && i + (nuint)Vector512<T>.Count <= (nuint)update.Length; i += (nuint)Vector512<T>.Count)
        {
            var gradient = Vector512.LoadUnsafe(ref atUpdate, i);
            var (m, v) = (Vector512.LoadUnsafe(ref atMean, i), Vector512.LoadUnsafe(ref atSquare, i));
            m += (gradient - m) * fresh1;
            v += (gradient * gradient - v) * fresh2;
            m.StoreUnsafe(ref atMean, i);
            v.StoreUnsafe(ref atSquare, i);
            var divisor = Vector512.Sqrt(v);
            divisor = (knows2 ? divisor : divisor / root) + Vector512.Create(epsilon);
            (knows1 ? m / divisor : m / divisor / known1).StoreUnsafe(ref atUpdate, i);
        }

        for (; i + (nuint)Vector256<T>.Count <= (nuint)update.Length; i += (nuint)Vector256<T>.Count)
        {
            var gradient = Vector256.LoadUnsafe(ref atUpdate, i);
            var (m, v) = (Vector256.LoadUnsafe(ref atMean, i), Vector256.LoadUnsafe(ref atSquare, i));
            m += (gradient - m) * fresh1;
            v += (gradient * gradient - v) * fresh2;
            m.StoreUnsafe(ref atMean, i);
            v.StoreUnsafe(ref atSquare, i);
            var divisor = Vector256.Sqrt(v);
            divisor = (knows2 ? divisor : divisor / root) + Vector256.Create(epsilon);
            (knows1 ? m / divisor : m / divisor / known1).StoreUnsafe(ref atUpdate, i);
        }

        return (int)i;
    }
}
