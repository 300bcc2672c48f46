using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Costs;

/// <summary>Label smoothing: <c>target (1 - s) + s / classes</c>.</summary>
static class Smoothing
{
    internal static Real Checked(Real smoothing) => smoothing >= 0 && smoothing < 1
        ? smoothing
        : throw new ArgumentOutOfRangeException("LabelSmoothing", smoothing, "Label smoothing must be at least 0 and less than 1.");

    internal static (T Kept, T Spread) Of<T>(Real smoothing, int classes)
        where T : INumber<T>
    {
        var spread = smoothing.To<T>();
        return (T.One - spread, spread / Count<T>.Of(classes));
    }
}
