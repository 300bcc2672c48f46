namespace GenericSgd.Readers;

/// <summary>Which columns are features, which are targets, and what happens where a value is missing.</summary>
/// <remarks>Where the file has no header, the columns are x1, x2, ..., and their plain numbers 1, 2, ... are understood too.</remarks>
public sealed record ReadOptions
{
    /// <summary>The columns to be predicted, in this order; none where data are only to be predicted.</summary>
    public ValueList<string> Targets { get; init => field = Require.NoneNull(value); }

    /// <summary>The columns to predict from, in this order; null for all that are not targets, in the order of the file.</summary>
    public ValueList<string>? Features { get; init => field = value is { } names ? Require.NoneNull(names) : null; }

    /// <summary>The column with the weight of each row, a number of at least 0 that is never a feature; null where all rows count the same. See
    /// <see cref="GenericSgd.Data.Dataset{T}.WithWeights"/>.</summary>
    public string? Weights { get; init; }

    /// <summary>What stands in the target columns; numbers, unless it is said otherwise.</summary>
    public TargetKind TargetKind { get; init => field = Require.Known(value); }

    /// <summary>What happens where a value is missing.</summary>
    public MissingValues Missing { get; init => field = Require.Known(value); }
}
