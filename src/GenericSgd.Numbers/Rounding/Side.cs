namespace GenericSgd.Numbers.Rounding;

/// <summary>On which side of a rounded result the exact one lies.</summary>
enum Side
{
    /// <summary>The exact result is smaller.</summary>
    Below = -1,

    /// <summary>The result is exact.</summary>
    Exact = 0,

    /// <summary>The exact result is larger.</summary>
    Above = 1,

    /// <summary>Not known.</summary>
    Unknown = 2,
}
