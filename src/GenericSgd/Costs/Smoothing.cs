using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Costs;

/// <summary>Label smoothing: <c>target (1 - s) + s / classes</c>.</summary>
static class Smoothing
{
    internal static (T Kept, T Spread) Of<T>(Real smoothing, int classes)
        where T : INumber<T>
    {
        var spread = smoothing.To<T>();
        return (T.One - spread, spread / Count<T>.Of(classes));
    }
}
