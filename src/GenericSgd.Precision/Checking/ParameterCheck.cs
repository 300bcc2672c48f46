namespace GenericSgd.Precision.Checking;

/// <summary>The gradient by one parameter.</summary>
/// <param name="Name">The block and the place in it.</param>
/// <param name="Gradient">What the backward pass computed.</param>
/// <param name="Exact">The derivative by dual numbers.</param>
/// <param name="Digits">-log10 of their difference over the largest exact gradient of the layer.</param>
public sealed record ParameterCheck(string Name, string Gradient, string Exact, double Digits);
