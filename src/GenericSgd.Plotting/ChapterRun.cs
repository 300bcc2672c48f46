using System.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Plotting;

/// <summary>What the chapter's pictures show of one run: a network of one weight and one bias.</summary>
/// <param name="Cost">The cost over the epochs.</param>
/// <param name="Weight">The course of the weight.</param>
/// <param name="Bias">The course of the bias.</param>
public sealed record ChapterRun(Curve Cost, Curve Weight, Curve Bias)
{
    /// <summary>Takes it from a history with recorded parameters, the weight being the first and the bias the second.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="name">What the legend says, such as the number type.</param>
    /// <param name="history">The history.</param>
    /// <exception cref="ArgumentOutOfRangeException">The parameters were not recorded, or there are fewer than two.</exception>
    public static ChapterRun Of<T>(string name, History<T> history)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(history);
        return new(HistoryCurves.Training(name, history), Curve.Of<T>(name, history.Course(0)), Curve.Of<T>(name, history.Course(1)));
    }
}
