namespace GenericSgd.Kernels;

/// <summary>
/// How a large product is cut, so that each part is read again from the cache it fits.
/// <code>
///                    columns of b
///            k     +-------------+ k: Depth          one panel of b, Depth by two vectors: first-level cache
///        +-------+ |  |  |  |  | |
///  Rows  |       | +-------------+                   Rows by Depth of a: second-level cache
///        +-------+ +-------------+
///        |       | |      c      |                   Depth by Columns of b, packed panel by panel: last-level cache
///        +-------+ +-------------+
/// </code>
/// The bits of a product do not depend on them: a chain that is cut by Depth goes on from where it stopped.
/// </summary>
readonly record struct Blocks(int Depth, int Rows, int Columns)
{
    public static Blocks Usual { get; } = new(Thresholds.BlockDepth, Thresholds.BlockRows, Thresholds.BlockColumns);
}
