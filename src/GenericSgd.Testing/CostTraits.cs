namespace GenericSgd.Testing;

/// <summary>What a cost is made for, as far as its laws have to know it.</summary>
public sealed record CostTraits
{
    /// <summary>Which targets it takes.</summary>
    public Targets Targets { get; init => field = Require.Known(value); }

    /// <summary>True if the cost is 0, its least, where the prediction is the target; not so if predictions are logits.</summary>
    public bool LeastAtTarget { get; init; } = true;

    internal static readonly CostTraits Default = new();
}
