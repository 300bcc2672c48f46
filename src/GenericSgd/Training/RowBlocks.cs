namespace GenericSgd.Training;

/// <summary>How many rows are predicted together. Rows are independent, so it changes no bit; it bounds the memory that predicting needs.</summary>
static class RowBlocks
{
    // 256 rows keep the activations of usual widths in the second-level cache.
    const int MostRows = 256;

    const int MostNumbers = 1 << 26;

    /// <summary>As many rows as have not too many numbers together; at least one.</summary>
    internal static int RowsOf(int width) => Math.Clamp(MostNumbers / Math.Max(width, 1), 1, MostRows);
}
