namespace GenericSgd.Kernels;

/// <summary>
/// Where one way of computing begins to be faster than another. Each stands here once; none changes a bit, but for <see cref="LaneVectors"/>, which says
/// what the bits of one output are.
/// </summary>
static class Thresholds
{
    /// <summary>Most multiply-adds of a column that is made on spans: at this size pinning and calls take longer than the arithmetic.</summary>
    public const int ThinOperations = 32;

    /// <summary>The same in lanes, which are faster; a larger one may be worth another thread.</summary>
    public const int ThinLaneOperations = 1 << 16;

    /// <summary>Most elements of an outer product that is made row by row: a larger one leaves the second-level cache.</summary>
    public const int OuterElements = 1 << 18;

    /// <summary>Fewest rows and fewest terms of a product that is one block: below, most of a tile's registers would be idle.</summary>
    public const int SmallSide = 4;

    /// <summary>Most bytes of each of its operands: three of these fill a first-level cache of 48 KB.</summary>
    public const int SmallOperandBytes = 16 * 1024;

    /// <summary>Vectors of 256 bits to whose lanes the terms of one output are dealt, if there are enough terms for all of them.</summary>
    public const int LaneVectors = 4;

    /// <summary>Most multiply-adds that three plain loops do before the blocked product has begun.</summary>
    public const int TinyOperations = 48;

    /// <summary>Fewest multiply-adds of decimals for which cutting into limbs saves more than it costs.</summary>
    public const int LimbOperations = 200;

    /// <summary>Nor does it pay to cut a decimal that is used less often than this.</summary>
    public const int LimbUses = 3;

    /// <summary>From so many multiply-adds on a product in lanes is shared with other threads: waking one costs about as much.</summary>
    public const long SharedLanes = 1L << 20;

    /// <summary>The same for the blocked product of float and double.</summary>
    public const long SharedBlocks = 1L << 21;

    /// <summary>The same for exact sums of decimals.</summary>
    public const long SharedDecimals = 20_000;

    /// <summary>The same for operators of a type of which nothing is known.</summary>
    public const long SharedPlain = 20_000;

    /// <summary>Most bytes of an operand that is read in place: it stays in the caches anyway.</summary>
    public const int InPlaceBytes = 80 * 1024;

    /// <summary>A larger left operand whose rows are contiguous is packed if more panels than this read it: that costs about as much as one and a half
    /// of them.</summary>
    public const int UsesPerRow = 12;

    /// <summary>The same where its columns are contiguous: reading one in place takes a cache line for six numbers.</summary>
    public const int UsesPerColumn = 1;

    /// <summary>Rows of a tile over a left operand that is read in place, if one vector or the processor's many registers leave room for so many.</summary>
    public const int TallRows = 8;

    /// <summary>Terms of a block: so many rows of a panel of two vectors stay in the first-level cache.</summary>
    public const int BlockDepth = 256;

    /// <summary>Rows of a block: so many by its terms stay in the second-level cache.</summary>
    public const int BlockRows = 192;

    /// <summary>Columns of a block: its terms by so many stay in the last-level cache.</summary>
    public const int BlockColumns = 2048;

    /// <summary>Terms of a block of the plain product: with elements of 16 bytes, so many by its columns are 32 KB.</summary>
    public const int PlainDepth = 64;

    /// <summary>Columns of such a block.</summary>
    public const int PlainColumns = 32;

    /// <summary>Most bytes of limbs of the left operand that are kept: half of a second-level cache of one megabyte.</summary>
    public const int LimbBytes = 512 * 1024;

    /// <summary>A row narrower than this is added to each row of a matrix by a loop: a call per row would cost more than its additions.</summary>
    public const int NarrowRow = 8;

    /// <summary>A row wider than this is added by a call per row, which costs nothing then.</summary>
    public const int WideRow = 512;

    /// <summary>Most rows or columns: then the end of the block after the last is still a number.</summary>
    public const int MostInARow = int.MaxValue - (1 << 13);
}
