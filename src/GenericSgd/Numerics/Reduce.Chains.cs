using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics;

/// <content>The loop of a sum, in several chains side by side.</content>
public static partial class Reduce
{
    /// <summary>The loop, once for every term.</summary>
    internal static class Chains
    {
        const int VectorsPerRound = 8;
        const int WidenedBlock = 1024;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Sum<T, F>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
            where T : INumber<T>
            where F : struct, ITerm
        {
            if (Widened<T>.Conversions is { } conversions)
                return Widened<T>.Of(WideSum<T, F>(conversions, x, y));

            if (typeof(T) == typeof(decimal))
            {
                var sum = F.Sum(AsDecimals(x), AsDecimals(y));
                return Unsafe.As<decimal, T>(ref sum);
            }

            if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
                return x.Length >= VectorsPerRound * Vector256<T>.Count ? Wide<T, F>(x, y) : Narrow<T, F>(x, y);

            return Narrow<T, F>(x, y);
        }

        /// <summary>The sum divided by the number of elements; of a widened type it is divided before it is rounded, so that a sum beyond its range has a
        /// mean.</summary>
        public static T Mean<T, F>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
            where T : INumber<T>
            where F : struct, ITerm
            => Widened<T>.Conversions is { } conversions
                ? Widened<T>.Of(WideSum<T, F>(conversions, x, y) / x.Length)
                : Sum<T, F>(x, y) / Count<T>.Of(x.Length);

        /// <summary>Four running sums.</summary>
        public static T Narrow<T, F>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
            where T : INumber<T>
            where F : struct, ITerm
        {
            var (a, b, c, d) = (T.Zero, T.Zero, T.Zero, T.Zero);
            var i = 0;
            if (typeof(T) == typeof(double))
            {
                var sums = Vector256<T>.Zero;
                for (; i <= x.Length - 4; i += 4)
                    sums = F.Add(sums, Vector256.Create(x[i..]), Vector256.Create(y[i..]));
                (a, b, c, d) = (sums[0], sums[1], sums[2], sums[3]);
            }

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

        /// <summary>As many running sums as eight vectors hold.</summary>
        public static T Wide<T, F>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
            where T : INumber<T>
            where F : struct, ITerm
        {
            var round = VectorsPerRound * Vector256<T>.Count;
            var rest = x.Length % round;
            var (restOfX, restOfY) = (default(Round<T>), default(Round<T>));

            // The last round is filled up with zeros, which change no sum: none of them is ever minus zero.
            // It is copied first, because vectors that live across a call are kept in memory.
            x[^rest..].CopyTo(restOfX.AsSpan());
            y[^rest..].CopyTo(restOfY.AsSpan());

            scoped ref T atX = ref MemoryMarshal.GetReference(x);
            scoped ref T atY = ref MemoryMarshal.GetReference(y);
            var (s0, s1, s2, s3) = (Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero);
            var (s4, s5, s6, s7) = (Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero);
            for (var left = x.Length / round; left >= 0; left--)
            {
                if (left == 0)
                {
                    atX = ref restOfX.AsSpan()[0];
                    atY = ref restOfY.AsSpan()[0];
                }

                s0 = Next<T, F>(s0, ref atX, ref atY, 0);
                s1 = Next<T, F>(s1, ref atX, ref atY, 1);
                s2 = Next<T, F>(s2, ref atX, ref atY, 2);
                s3 = Next<T, F>(s3, ref atX, ref atY, 3);
                s4 = Next<T, F>(s4, ref atX, ref atY, 4);
                s5 = Next<T, F>(s5, ref atX, ref atY, 5);
                s6 = Next<T, F>(s6, ref atX, ref atY, 6);
                s7 = Next<T, F>(s7, ref atX, ref atY, 7);
                atX = ref Unsafe.Add(ref atX, round);
                atY = ref Unsafe.Add(ref atY, round);
            }

            var all = ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
            var half = all.GetLower() + all.GetUpper();
            return Vector128<T>.Count == 2 ? half[0] + half[1] : (half[0] + half[2]) + (half[1] + half[3]);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector256<T> Next<T, F>(Vector256<T> sum, ref T x, ref T y, int index)
            where T : INumber<T>
            where F : struct, ITerm
            => F.Add(sum, Vector256.LoadUnsafe(ref x, (nuint)(index * Vector256<T>.Count)), Vector256.LoadUnsafe(ref y, (nuint)(index * Vector256<T>.Count)));

        static ReadOnlySpan<decimal> AsDecimals<T>(ReadOnlySpan<T> x) =>
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, decimal>(ref MemoryMarshal.GetReference(x)), x.Length);

        static float WideSum<T, F>(IWidened<T> conversions, ReadOnlySpan<T> x, ReadOnlySpan<T> y)
            where F : struct, ITerm
        {
            Span<float> floats = stackalloc float[2 * Math.Min(x.Length, WidenedBlock)];
            var sum = 0f;
            for (var done = 0L; done < x.Length; done += WidenedBlock)
            {
                var i = (int)done;
                var count = Math.Min(WidenedBlock, x.Length - i);
                var left = floats[..count];
                var right = floats.Slice(count, count);
                conversions.Widen(x.Slice(i, count), left);
                conversions.Widen(y.Slice(i, count), right);
                sum += Sum<float, F>(left, right);
            }

            return sum;
        }

        /// <summary>Room for the elements of one round.</summary>
        [InlineArray(VectorsPerRound)]
        struct Round<T>
        {
            Vector256<T> _first;

            [UnscopedRef]
            public Span<T> AsSpan() => MemoryMarshal.CreateSpan(ref Unsafe.As<Vector256<T>, T>(ref _first), VectorsPerRound * Vector256<T>.Count);
        }
    }
}
