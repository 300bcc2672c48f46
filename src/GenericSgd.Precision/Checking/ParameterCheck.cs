namespace GenericSgd.Precision.Checking;

/// <summary>The gradient by one parameter.</summary>
/// <param name="Name">The block and the place in it.</param>
/// <param name="Gradient">What the backward pass computed.</param>
/// <param name="Exact">The derivative by dual numbers.</param>
/// <param name="Digits">-log10 of their difference over the largest exact gradient of the layer.</param>
/// <param name="Promised">The digits that rounding leaves for certain: the same of the width of the gradient in interval arithmetic; at least 1, below which no
/// gradient is of use.</param>
/// <param name="AtKink">Whether the cost has a kink there, such as that of a rectifier at 0, and the gradient lies between the derivatives on both sides of it:
/// then it is as right as any other number between them.</param>
public sealed record ParameterCheck(string Name, string Gradient, string Exact, double Digits, double Promised, bool AtKink)
{
    /// <summary>Whether the difference is no larger than rounding may make it, or than a kink allows.</summary>
    public bool Passed => AtKink || Digits >= Promised;
}
