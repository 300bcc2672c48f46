namespace GenericSgd.Kernels;

/// <summary>Which operand of a product is read transposed.</summary>
enum Orientation : byte
{
    /// <summary><c>a * b</c>.</summary>
    Plain,

    /// <summary><c>transpose(a) * b</c>.</summary>
    LeftTransposed,

    /// <summary><c>a * transpose(b)</c>.</summary>
    RightTransposed,
}
