namespace GenericSgd.Initializers;

/// <summary>How random weights of a given deviation are spread.</summary>
public enum Distribution
{
    /// <summary>Evenly between two limits.</summary>
    Uniform,

    /// <summary>By the normal distribution.</summary>
    Normal,
}
