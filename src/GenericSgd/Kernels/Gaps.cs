namespace GenericSgd.Kernels;

/// <summary>Which matrices of a product are slices of wider ones, so that their rows do not follow each other without gaps.</summary>
[Flags]
enum Gaps
{
    None = 0,

    Left = 1,

    Right = 2,

    Result = 4,
}
