namespace GenericSgd.Kernels;

/// <summary>What all tiles below one panel of b have in common: where the two operands lie, how far a row or column is from the next, and how long the chains are.</summary>
readonly unsafe struct Strip<T>(T* left, nint leftRow, nint leftColumn, int tileRows, T* right, nint rightRow, int depth, bool onward)
    where T : unmanaged
{
    /// <summary>A left operand in panels, as <see cref="Packing"/> writes them.</summary>
    public Strip(T* left, T* right, nint rightRow, int depth, bool onward)
        : this(left, 1, Packing.PanelRows, Packing.PanelRows, right, rightRow, depth, onward) => NextTile = Packing.PanelRows * depth;

    public readonly T* Left = left;
    public readonly nint LeftRow = leftRow;
    public readonly nint LeftColumn = leftColumn;
    public readonly T* Right = right;
    public readonly nint RightRow = rightRow;
    public readonly int TileRows = tileRows;
    public readonly int Depth = depth;
    public readonly bool Onward = onward;

    /// <summary>From one tile's rows of the left operand to the next tile's.</summary>
    public readonly nint NextTile = tileRows * leftRow;
}
