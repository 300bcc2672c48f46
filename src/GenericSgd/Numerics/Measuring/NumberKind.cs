namespace GenericSgd.Numerics.Measuring;

/// <summary>How much of a number type is known without asking its arithmetic.</summary>
enum NumberKind
{
    /// <summary>Half, float or double.</summary>
    Binary,

    /// <summary>decimal.</summary>
    Decimal,

    /// <summary>An integer type of the runtime.</summary>
    Integer,

    /// <summary>Any other: known by what it does.</summary>
    Other,
}
