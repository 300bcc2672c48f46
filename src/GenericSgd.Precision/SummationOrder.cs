namespace GenericSgd.Precision;

/// <summary>In which order, and how, a run adds up its sums.</summary>
public enum SummationOrder
{
    /// <summary>As the kernels do: in the order written down in the core; float and double fused, Half in float, decimal exactly, each rounded once.</summary>
    Kernel,

    /// <summary>Every product is rounded and added to the sum so far, from left to right, all in the number type itself.</summary>
    /// <remarks>The number type <see cref="Numbers.Unfused{T}"/> rounds as much, but in the order of the kernels, and in every layer.</remarks>
    Plain,

    /// <summary>Every product is rounded; the terms are added in pairs, the pairs in pairs, and so on, all in the number type itself.</summary>
    Pairwise,
}
