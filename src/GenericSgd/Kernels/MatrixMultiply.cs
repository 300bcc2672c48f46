using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Kernels;

/// <summary>
/// Matrix products in the three orientations that a dense layer needs.
/// <para>
/// Float and double: each element of the result is one chain of fused multiply-adds, <c>s = fma(a[i,k], b[k,j], s)</c>, from zero and in the order of k,
/// so the bits depend neither on the width of the processor's vectors nor on the number of threads nor on the path taken. One exception makes one
/// output fast: where the result of <c>a * b</c> or <c>a * transpose(b)</c> is a single column and k is at least L (32 for float, 16 for double), the
/// terms are dealt to L chains, term i to chain i mod L; the k mod L terms that are left go to the last chains; then the second half of the chains is
/// added to the first half, until one is left. That too depends on nothing else, not even on the number of rows.
/// <see cref="Half"/> and other types that name a wider one by <see cref="IWidened{T}"/>: the same chain in float, rounded once at the end.
/// <see cref="decimal"/>: the exact sum of exact products, rounded once (see <see cref="DecimalDot"/>).
/// Any other type: <c>s = a[i,k] * b[k,j] + s</c> with the type's operators, from zero and in the order of k.
/// </para>
/// <para>
/// Matrices are stored row by row and may have a pitch (a slice of a wider matrix). The result must not share an element with an operand.
/// With an inner size of zero the result is all zeros. NaN and infinity go through as IEEE 754 says; <see cref="decimal"/> throws
/// <see cref="OverflowException"/> if the final value of an element is out of its range, and what was written by then is not defined.
/// Large products use <see cref="Parallelism.Threads"/> threads. Once warm nothing is allocated.
/// </para>
/// </summary>
public static partial class MatrixMultiply
{
    /// <summary><c>c = a * b</c>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">m by k.</param>
    /// <param name="b">k by n.</param>
    /// <param name="c">m by n; overwritten.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c shares memory with an operand.</exception>
    public static void Multiply<T>(ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, Span2D<T> c)
        where T : INumber<T>
    {
        Overlap.MustNotMeet<T>(a, b, c);
        MultiplyApart(a, b, c);
    }

    /// <summary><c>c = transpose(a) * b</c>: the gradient of the weights, from inputs and output gradient.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">k by m.</param>
    /// <param name="b">k by n.</param>
    /// <param name="c">m by n; overwritten.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c shares memory with an operand.</exception>
    public static void MultiplyTransposedLeft<T>(ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, Span2D<T> c)
        where T : INumber<T>
    {
        Overlap.MustNotMeet<T>(a, b, c);
        MultiplyTransposedLeftApart(a, b, c);
    }

    /// <summary><c>c = a * transpose(b)</c>: the gradient of the inputs, from output gradient and weights.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">m by k.</param>
    /// <param name="b">n by k.</param>
    /// <param name="c">m by n; overwritten.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c shares memory with an operand.</exception>
    public static void MultiplyTransposedRight<T>(ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, Span2D<T> c)
        where T : INumber<T>
    {
        Overlap.MustNotMeet<T>(a, b, c);
        MultiplyTransposedRightApart(a, b, c);
    }

    /// <summary>The path that a product of m by k times k by n takes, as the page of this folder lists them.</summary>
    internal static ProductPath PathOf<T>(int m, int k, int n, Orientation orientation, Gaps gaps = Gaps.None)
        where T : INumber<T> => ProductPaths.Of<T>(m, k, n, orientation, gaps);
}
