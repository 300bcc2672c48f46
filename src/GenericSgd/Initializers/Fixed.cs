using System.Numerics;
using GenericSgd.Layers;

namespace GenericSgd.Initializers;

/// <summary>The parameters that every initializer starts alike: biases at 0, gains at 1, and what says itself where it starts.</summary>
static class Fixed
{
    /// <returns>False for weights, which are left as they are.</returns>
    internal static bool TryFill<T>(ParameterShape shape, Span<T> values)
        where T : INumber<T>
    {
        if (shape.Kind == ParameterKind.Weight && shape.Start is null)
            return false;
        values.Fill(shape.Start is { } start ? start.To<T>() : shape.Kind == ParameterKind.Gain ? T.One : T.Zero);
        return true;
    }
}
