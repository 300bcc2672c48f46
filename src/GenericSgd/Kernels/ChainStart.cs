namespace GenericSgd.Kernels;

/// <summary>Where the chains of a product begin.</summary>
enum ChainStart : byte
{
    /// <summary>At zero: what lies in the result is overwritten.</summary>
    Zero,

    /// <summary>At what lies in the result: an earlier part of k left it there.</summary>
    Result,
}
