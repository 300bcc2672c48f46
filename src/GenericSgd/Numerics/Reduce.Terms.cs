using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GenericSgd.Numerics.Decimals;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Numerics;

/// <content>What enters a sum.</content>
public static partial class Reduce
{
    /// <summary>How one more pair of elements enters a running sum; for one number and for a vector of them, with the same bits.</summary>
    internal interface ITerm
    {
        static abstract T Add<T>(T sum, T x, T y) where T : INumber<T>;

        static abstract Vector256<T> Add<T>(Vector256<T> sum, Vector256<T> x, Vector256<T> y) where T : INumber<T>;

        /// <summary>The whole sum in decimal: exact but for differences, and rounded once.</summary>
        static abstract decimal Sum(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y);
    }

    internal struct Plain : ITerm
    {
        public static decimal Sum(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y) => DecimalDot.Sum(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Add<T>(T sum, T x, T y) where T : INumber<T> => sum + x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<T> Add<T>(Vector256<T> sum, Vector256<T> x, Vector256<T> y) where T : INumber<T> => sum + x;
    }

    internal struct Absolute : ITerm
    {
        public static decimal Sum(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y) => DecimalTerms.SumOfAbsolutes(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Add<T>(T sum, T x, T y) where T : INumber<T> => sum + T.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<T> Add<T>(Vector256<T> sum, Vector256<T> x, Vector256<T> y) where T : INumber<T> => sum + Vector256.Abs(x);
    }

    internal struct AbsoluteDifference : ITerm
    {
        public static decimal Sum(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y) => DecimalTerms.SumOfAbsoluteDifferences(x, y);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Add<T>(T sum, T x, T y) where T : INumber<T> => sum + T.Abs(x - y);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<T> Add<T>(Vector256<T> sum, Vector256<T> x, Vector256<T> y) where T : INumber<T> => sum + Vector256.Abs(x - y);
    }

    internal struct Product : ITerm
    {
        public static decimal Sum(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y) => DecimalDot.Dot(x, y);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Add<T>(T sum, T x, T y) where T : INumber<T> => Fused.MultiplyAdd(x, y, sum);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<T> Add<T>(Vector256<T> sum, Vector256<T> x, Vector256<T> y) where T : INumber<T> => Fused.MultiplyAdd(x, y, sum);
    }

    internal struct Square : ITerm
    {
        public static decimal Sum(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y) => DecimalDot.Dot(x, x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Add<T>(T sum, T x, T y) where T : INumber<T> => Fused.MultiplyAdd(x, x, sum);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<T> Add<T>(Vector256<T> sum, Vector256<T> x, Vector256<T> y) where T : INumber<T> => Fused.MultiplyAdd(x, x, sum);
    }

    internal struct SquaredDifference : ITerm
    {
        public static decimal Sum(ReadOnlySpan<decimal> x, ReadOnlySpan<decimal> y) => DecimalTerms.SumOfSquaredDifferences(x, y);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Add<T>(T sum, T x, T y) where T : INumber<T>
        {
            var difference = x - y;
            return Fused.MultiplyAdd(difference, difference, sum);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<T> Add<T>(Vector256<T> sum, Vector256<T> x, Vector256<T> y) where T : INumber<T>
        {
            var difference = x - y;
            return Fused.MultiplyAdd(difference, difference, sum);
        }
    }
}
