namespace GenericSgd.Precision.Measuring;

/// <summary>What is looked at.</summary>
enum PlaceKind
{
    /// <summary>The output of a layer.</summary>
    Output,

    /// <summary>The cost of the batch.</summary>
    Cost,

    /// <summary>The gradient of the cost by the output of a layer.</summary>
    OutputGradient,

    /// <summary>The gradient of the cost by the parameters of a layer.</summary>
    Gradient,

    /// <summary>The parameters of a layer after the update.</summary>
    Parameters,
}
