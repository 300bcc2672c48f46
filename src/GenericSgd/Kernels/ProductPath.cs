namespace GenericSgd.Kernels;

/// <summary>How a product is made. The bits are the same on each path that a number type has; only the time differs.</summary>
enum ProductPath
{
    /// <summary>The result has no elements.</summary>
    Nothing,

    /// <summary>A column without gaps times one number, in vectors; nothing is pinned.</summary>
    Scaled,

    /// <summary>A tiny matrix times a column, chain by chain; nothing is pinned.</summary>
    Thin,

    /// <summary>A small matrix times a long column, in lanes (see Lanes); nothing is pinned.</summary>
    ThinLanes,

    /// <summary>A column times a row: each row of the result is the row times one number, in vectors; nothing is pinned.</summary>
    Outer,

    /// <summary>Both operands lie in the first-level cache and whole vectors cover the columns: tiles in registers, nothing packed or cut.</summary>
    Small,

    /// <summary>A matrix times a long column: dot products whose terms are dealt to lanes.</summary>
    Lanes,

    /// <summary>Three plain loops, done before the blocked product has begun.</summary>
    Tiny,

    /// <summary>Cut into blocks for the caches and the blocks into tiles of 6 or 8 rows by two vectors; what is read often is packed.</summary>
    Blocked,

    /// <summary>Each element by itself: the exact sum of exact products, rounded once.</summary>
    DecimalElements,

    /// <summary>Rows and columns are cut into limbs of 24 bits once and multiplied in vectors of integers; the same exact sums.</summary>
    DecimalLimbs,

    /// <summary>Both operands are widened to float, multiplied there, and each element is rounded once.</summary>
    Widened,

    /// <summary>Three loops over blocks that fit the first-level cache, with the operators of the type.</summary>
    Plain,
}
