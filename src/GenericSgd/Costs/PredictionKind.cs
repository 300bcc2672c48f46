namespace GenericSgd.Costs;

/// <summary>What the outputs of a network mean to a cost.</summary>
public enum PredictionKind
{
    /// <summary>The target itself.</summary>
    Value,

    /// <summary>The logit of the probability of 1: <c>log(p / (1 - p))</c>.</summary>
    Logit,

    /// <summary>A logit for each class, of which only the differences count; the probabilities are their softmax.</summary>
    Logits,

    /// <summary>How far on the side of 1, or below 0 of -1.</summary>
    Score,

    /// <summary>The logarithm of the expected count.</summary>
    LogOfCount,
}
