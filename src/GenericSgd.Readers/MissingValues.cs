namespace GenericSgd.Readers;

/// <summary>What happens where a value is missing.</summary>
public enum MissingValues
{
    /// <summary>Reading stops with the line and the column.</summary>
    Refuse,

    /// <summary>The row is left out.</summary>
    Drop,

    /// <summary>
    /// A missing feature is replaced by the mean of its column; a row whose target is missing is left out, since a made-up target would be learned.
    /// </summary>
    Mean,
}
