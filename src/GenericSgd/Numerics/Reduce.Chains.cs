using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenericSgd.Numerics;

public static partial class Reduce
{
    /// <summary>The loop, once for every term.</summary>
    internal static class Chains
    {
        const int VectorsPerRound = 4;
        const int HalfBlock = 1024;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Sum<T, F>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
            where T : INumber<T>
            where F : struct, ITerm
        {
            if (typeof(T) == typeof(Half))
            {
                return (T)(object)(Half)SumOfHalves<F>(Halves(x), Halves(y));
            }

            if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
            {
                return x.Length >= 2 * VectorsPerRound * Vector256<T>.Count ? Wide<T, F>(x, y) : Narrow<T, F>(x, y);
            }

            return Narrow<T, F>(x, y);
        }

        /// <summary>The sum divided by the number of elements; of Half it is divided before it is rounded, so that a sum beyond Half's range has a mean.</summary>
        public static T Mean<T, F>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
            where T : INumber<T>
            where F : struct, ITerm
            => typeof(T) == typeof(Half)
                ? (T)(object)(Half)(SumOfHalves<F>(Halves(x), Halves(y)) / x.Length)
                : Sum<T, F>(x, y) / ExactConvert.Nearest<int, T>(x.Length);

        /// <summary>Four running sums.</summary>
        public static T Narrow<T, F>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
            where T : INumber<T>
            where F : struct, ITerm
        {
            var (a, b, c, d) = (T.Zero, T.Zero, T.Zero, T.Zero);
            var i = 0;
            for (; i <= x.Length - 4; i += 4)
            {
                a = F.Add(a, x[i], y[i]);
                b = F.Add(b, x[i + 1], y[i + 1]);
                c = F.Add(c, x[i + 2], y[i + 2]);
                d = F.Add(d, x[i + 3], y[i + 3]);
            }

            a = i < x.Length ? F.Add(a, x[i], y[i]) : a;
            b = i + 1 < x.Length ? F.Add(b, x[i + 1], y[i + 1]) : b;
            c = i + 2 < x.Length ? F.Add(c, x[i + 2], y[i + 2]) : c;
            return (a + c) + (b + d);
        }

        /// <summary>As many running sums as four vectors hold.</summary>
        public static T Wide<T, F>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
            where T : INumber<T>
            where F : struct, ITerm
        {
            var width = Vector256<T>.Count;
            ref var startOfX = ref MemoryMarshal.GetReference(x);
            ref var startOfY = ref MemoryMarshal.GetReference(y);
            var (a, b, c, d) = (Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero);
            var i = 0;
            for (; i <= x.Length - (VectorsPerRound * width); i += VectorsPerRound * width)
            {
                a = Next<T, F>(a, ref startOfX, ref startOfY, i);
                b = Next<T, F>(b, ref startOfX, ref startOfY, i + width);
                c = Next<T, F>(c, ref startOfX, ref startOfY, i + (2 * width));
                d = Next<T, F>(d, ref startOfX, ref startOfY, i + (3 * width));
            }

            if (i < x.Length)
            {
                // A round filled up with zeros changes no other sum: none of them is ever minus zero.
                var (restOfX, restOfY) = (new Round<T>(), new Round<T>());
                x[i..].CopyTo(restOfX);
                y[i..].CopyTo(restOfY);
                a = Next<T, F>(a, ref restOfX[0], ref restOfY[0], 0);
                b = Next<T, F>(b, ref restOfX[0], ref restOfY[0], width);
                c = Next<T, F>(c, ref restOfX[0], ref restOfY[0], 2 * width);
                d = Next<T, F>(d, ref restOfX[0], ref restOfY[0], 3 * width);
            }

            var all = (a + c) + (b + d);
            var half = all.GetLower() + all.GetUpper();
            return Vector128<T>.Count == 2 ? half[0] + half[1] : (half[0] + half[2]) + (half[1] + half[3]);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector256<T> Next<T, F>(Vector256<T> sum, ref T x, ref T y, int index)
            where T : INumber<T>
            where F : struct, ITerm
            => F.Add(sum, Vector256.LoadUnsafe(ref x, (nuint)index), Vector256.LoadUnsafe(ref y, (nuint)index));

        static float SumOfHalves<F>(ReadOnlySpan<Half> x, ReadOnlySpan<Half> y)
            where F : struct, ITerm
        {
            Span<float> floats = stackalloc float[2 * Math.Min(x.Length, HalfBlock)];
            var sum = 0f;
            for (var i = 0; i < x.Length; i += HalfBlock)
            {
                var count = Math.Min(HalfBlock, x.Length - i);
                var left = floats[..count];
                var right = floats.Slice(count, count);
                TensorPrimitives.ConvertToSingle(x.Slice(i, count), left);
                TensorPrimitives.ConvertToSingle(y.Slice(i, count), right);
                sum += Sum<float, F>(left, right);
            }

            return sum;
        }

        static ReadOnlySpan<Half> Halves<T>(ReadOnlySpan<T> x)
            => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, Half>(ref MemoryMarshal.GetReference(x)), x.Length);

        /// <summary>Room for one round of float; half of it is a round of double.</summary>
        [InlineArray(32)]
        struct Round<T>
        {
            T _first;
        }
    }
}
