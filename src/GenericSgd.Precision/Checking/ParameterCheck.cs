namespace GenericSgd.Precision.Checking;

/// <summary>The gradient by one parameter.</summary>
/// <param name="Name">The block and the place in it.</param>
/// <param name="Gradient">What the backward pass computed.</param>
/// <param name="Exact">The derivative by dual numbers.</param>
/// <param name="Digits">-log10 of their difference over the largest exact gradient of the layer.</param>
/// <param name="Promised">The digits that rounding leaves for certain: the same of the width of the gradient in interval arithmetic; at least 1, below which no gradient is of use.</param>
public sealed record ParameterCheck(string Name, string Gradient, string Exact, double Digits, double Promised)
{
    /// <summary>Whether the difference is no larger than rounding may make it.</summary>
    public bool Passed => Digits >= Promised;
}
