namespace GenericSgd.Readers;

/// <summary>What was found where a number should stand.</summary>
enum CellKind : byte
{
    /// <summary>A number that the number type has, after rounding.</summary>
    Number,

    /// <summary>A number other than 0 that rounds to 0.</summary>
    BecameZero,

    /// <summary>No value.</summary>
    Missing,

    /// <summary>Not a number but words, a date, or a number in a notation that is not understood.</summary>
    Text,

    /// <summary>NaN.</summary>
    NotANumber,

    /// <summary>Infinity.</summary>
    Infinite,

    /// <summary>A number beyond the largest of the number type.</summary>
    TooLarge,
}
