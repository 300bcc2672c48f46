using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Benchmarks.Works;

/// <summary>Random numbers that are the same in every run and on every side.</summary>
static class Draws
{
    /// <summary>Numbers from -1 to 1.</summary>
    internal static T[] Symmetric<T>(ulong seed, int count)
        where T : INumber<T>
    {
        var values = new T[count];
        var stream = Philox.StreamOf(RandomPurpose.Free, 0);
        for (var i = 0; i < count; i++)
        {
            var unit = Philox.Uniform<T>(seed, stream, (ulong)i);
            values[i] = unit + unit - T.One;
        }

        return values;
    }
}
