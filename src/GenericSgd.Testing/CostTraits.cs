namespace GenericSgd.Testing;

/// <summary>What a cost is made for, as far as its laws have to know it.</summary>
/// <param name="Targets">Which targets it takes.</param>
/// <param name="LeastAtTarget">True if the cost is 0, its least, where the prediction is the target; not so if predictions are logits.</param>
public sealed record CostTraits(Targets Targets = Targets.Any, bool LeastAtTarget = true)
{
    internal static readonly CostTraits Default = new();
}
