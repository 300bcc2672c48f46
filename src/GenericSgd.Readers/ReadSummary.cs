namespace GenericSgd.Readers;

/// <summary>What happened while data were read.</summary>
public sealed record ReadSummary
{
    /// <summary>All columns of the source, in its order, used or not.</summary>
    public required ValueList<string> Columns { get; init; }

    /// <summary>Whether the names of the columns came with the data; otherwise they are x1, x2, ...</summary>
    public required bool HasHeader { get; init; }

    /// <summary>What separated the fields; null for a data reader.</summary>
    public required char? Separator { get; init; }

    /// <summary>Rows of data that were read, dropped ones included.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows that were left out because a value is missing.</summary>
    public required long RowsDropped { get; init; }

    /// <summary>The first ten of them.</summary>
    public required ValueList<DroppedRow> FirstDropped { get; init; }

    /// <summary>The numbers of all rows that were left out, counted from 1 over the rows of data; in this order.</summary>
    public ValueList<long> DroppedRows { get; init; } = [];

    /// <summary>Missing features that were replaced by the mean of their column.</summary>
    public required long Replaced { get; init; }

    /// <summary>Numbers other than 0 that are nearer to 0 than the smallest number of the type, and so became 0.</summary>
    public required long BecameZero { get; init; }

    /// <summary>Features with the same value in every row: nothing can be learned from them that a bias does not know.</summary>
    public required ValueList<string> ConstantFeatures { get; init; }
}
