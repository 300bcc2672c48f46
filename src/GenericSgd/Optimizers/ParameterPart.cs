namespace GenericSgd.Optimizers;

/// <summary>What a transform may know of the block of parameters that it works on.</summary>
/// <param name="Name">The name among all blocks of the network, such as <c>layers.0.weights</c>.</param>
/// <param name="IsWeight">Whether its parameters multiply inputs; false for biases and gains.</param>
public readonly record struct ParameterPart(string Name, bool IsWeight);
