using System.Runtime.CompilerServices;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>What settings of transforms have to be.</summary>
static class Checked
{
    internal static Real Share(Real value, [CallerArgumentExpression(nameof(value))] string name = "") => value >= 0 && value < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A share must be at least 0 and less than 1.");

    internal static Real Epsilon(Real value, [CallerArgumentExpression(nameof(value))] string name = "") => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "The epsilon must be greater than 0.");

    internal static Real Positive(Real value, [CallerArgumentExpression(nameof(value))] string name = "") => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "It must be greater than 0.");

    internal static Real NotNegative(Real value, [CallerArgumentExpression(nameof(value))] string name = "") => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "It must be at least 0.");
}
