using System.Collections.Concurrent;
using System.Numerics;

namespace GenericSgd.Numerics.Exact;

/// <summary>The numbers that literals became in T. A program has few literals; if it makes many, the memory starts afresh.</summary>
static class RealCache<T>
    where T : INumber<T>
{
    const int Most = 1024;
    static readonly ConcurrentDictionary<Real, T> Known = new();

    public static T Get(Real literal) => Known.TryGetValue(literal, out var value) ? value : Add(literal);

    static T Add(Real literal)
    {
        if (Known.Count >= Most)
            Known.Clear();

        return Known.GetOrAdd(literal, static key => Rounded<T>.From(key.Value));
    }
}
