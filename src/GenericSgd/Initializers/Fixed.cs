using System.Numerics;
using GenericSgd.Layers;

namespace GenericSgd.Initializers;

/// <summary>The parameters that every initializer starts alike: biases at 0, gains at 1.</summary>
static class Fixed
{
    /// <returns>False for weights, which are left as they are.</returns>
    internal static bool TryFill<T>(ParameterKind kind, Span<T> values)
        where T : INumber<T>
    {
        if (kind == ParameterKind.Weight)
            return false;
        values.Fill(kind == ParameterKind.Gain ? T.One : T.Zero);
        return true;
    }
}
