using System.Runtime.CompilerServices;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Schedules;

/// <summary>What settings of schedules have to be.</summary>
static class Checked
{
    internal static Real LearningRate(Real value, [CallerArgumentExpression(nameof(value))] string name = "") => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "The learning rate must be greater than 0.");

    internal static Real NotNegative(Real value, [CallerArgumentExpression(nameof(value))] string name = "") => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "It must be at least 0.");

    internal static Real Positive(Real value, [CallerArgumentExpression(nameof(value))] string name = "") => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "It must be greater than 0.");

    internal static Real Factor(Real value, [CallerArgumentExpression(nameof(value))] string name = "") => value > 0 && value <= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A factor must be greater than 0 and at most 1.");

    internal static int Count(int value, [CallerArgumentExpression(nameof(value))] string name = "") => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "It must be at least 0.");

    internal static int Length(int value, [CallerArgumentExpression(nameof(value))] string name = "") => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "It must be at least 1.");
}
