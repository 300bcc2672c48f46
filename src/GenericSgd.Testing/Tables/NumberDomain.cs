namespace GenericSgd.Testing.Tables;

/// <summary>Which numbers a law holds for.</summary>
enum NumberDomain
{
    /// <summary>Whole numbers so small that every result fits: there arithmetic is exact.</summary>
    Whole,

    /// <summary>Finite numbers.</summary>
    Finite,

    /// <summary>All numbers, also infinities and NaN if there are.</summary>
    All,
}
