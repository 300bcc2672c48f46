using System.Numerics;

namespace GenericSgd.Testing.Running;

/// <summary>The larger and the smaller of two numbers, also for types that do not show these members themselves.</summary>
static class Order
{
    internal static T Max<T>(T x, T y)
        where T : INumber<T> => T.Max(x, y);

    internal static T Min<T>(T x, T y)
        where T : INumber<T> => T.Min(x, y);
}
