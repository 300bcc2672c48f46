namespace GenericSgd.Kernels;

/// <summary>
/// What all tiles below one panel of b have in common: where the two operands lie, how far a row or column is from the next, and how long the chains are.
/// </summary>
readonly unsafe struct Strip<T>(T* left, nint leftRow, nint leftColumn, int tileRows, T* right, nint rightRow, int depth, ChainStart start)
    where T : unmanaged
{
    /// <summary>A left operand in panels, as <see cref="Packing"/> writes them.</summary>
    public Strip(T* left, T* right, nint rightRow, int depth, ChainStart start)
        : this(left, 1, Packing.PanelRows, Packing.PanelRows, right, rightRow, depth, start) => _panel = Packing.PanelRows * depth;

    public readonly T* Left = left;
    public readonly nint LeftRow = leftRow;
    public readonly nint LeftColumn = leftColumn;
    public readonly T* Right = right;
    public readonly nint RightRow = rightRow;
    public readonly int TileRows = tileRows;
    public readonly int Depth = depth;
    public readonly ChainStart Start = start;

    // From one panel to the next; 0 if a is read in place.
    readonly nint _panel;

    /// <summary>How many of the rows that are left the next tile takes. Two tiles of 6 and 3 rows are done sooner than one of 8 and one of 1, which hides no
    /// latency.</summary>
    public int Height(int rows) => _panel == 0 && rows > TileRows && rows <= TileRows + 2 ? TileRows - 2 : Math.Min(TileRows, rows);

    /// <summary>From a tile of so many rows to the next tile's rows of the left operand.</summary>
    public nint Step(int height) => _panel == 0 ? height * LeftRow : _panel;
}
