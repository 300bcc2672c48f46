using System.Numerics;
using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

/// <summary>The products of which the page tells the path: both sides of every border, in each orientation.</summary>
static class ProductMap
{
    internal sealed record Row(int M, int K, int N, Orientation Orientation = Orientation.Plain, Gaps Gaps = Gaps.None)
    {
        internal ProductPath PathOf<T>()
            where T : INumber<T> => MatrixMultiply.PathOf<T>(M, K, N, Orientation, Gaps);
    }

    internal static IReadOnlyList<Row> Rows { get; } =
    [
        // One column: times one number, on spans, in lanes, and each without.
        new(1, 1, 1), new(1000, 1, 1), new(1000, 1, 1, Gaps: Gaps.Left), new(1000, 1, 1, Gaps: Gaps.Right), new(1000, 1, 1, Gaps: Gaps.Result),
        new(8, 4, 1), new(8, 4, 1, Gaps: Gaps.Left), new(8, 4, 1, Gaps: Gaps.Right), new(8, 4, 1, Gaps: Gaps.Result), new(11, 3, 1), new(4, 12, 1),
        new(7, 7, 1), new(3, 15, 1), new(3, 16, 1), new(2, 31, 1), new(2, 32, 1), new(2, 32, 1, Gaps: Gaps.Left), new(2048, 32, 1), new(2049, 32, 1),

        // Tiny, small, and what is too low, too short, too wide or too large for it.
        new(3, 4, 4), new(1, 7, 7), new(4, 4, 4), new(4, 4, 8), new(4, 4, 8, Gaps: Gaps.Left | Gaps.Right | Gaps.Result),
        new(4, 4, 9), new(3, 4, 8), new(4, 3, 8),
        new(64, 32, 64), new(65, 32, 64), new(64, 32, 68), new(64, 64, 64), new(65, 64, 64), new(64, 64, 72),

        // Decimals: few multiply-adds, few uses.
        new(3, 22, 3), new(5, 8, 5), new(2, 100, 3), new(3, 100, 2), new(1, 200, 1),

        // Nothing to sum, nothing to write.
        new(3, 0, 3), new(0, 3, 3), new(3, 3, 0),

        new(1, 1, 1, Orientation.LeftTransposed), new(2, 16, 1, Orientation.LeftTransposed), new(1, 33, 1, Orientation.LeftTransposed),
        new(2, 64, 1, Orientation.LeftTransposed), new(4, 4, 8, Orientation.LeftTransposed), new(4, 4, 9, Orientation.LeftTransposed),
        new(5, 8, 5, Orientation.LeftTransposed),

        new(1000, 1, 1, Orientation.RightTransposed), new(2, 32, 1, Orientation.RightTransposed), new(4, 4, 8, Orientation.RightTransposed),
        new(2, 1, 3, Orientation.RightTransposed), new(2, 1, 4, Orientation.RightTransposed), new(2, 1, 7, Orientation.RightTransposed),
        new(2, 1, 8, Orientation.RightTransposed), new(2, 1, 8, Orientation.RightTransposed, Gaps.Right),
        new(2, 1, 8, Orientation.RightTransposed, Gaps.Left | Gaps.Result), new(2, 2, 8, Orientation.RightTransposed),
        new(512, 1, 512, Orientation.RightTransposed), new(512, 1, 513, Orientation.RightTransposed), new(5, 8, 5, Orientation.RightTransposed),
    ];
}
