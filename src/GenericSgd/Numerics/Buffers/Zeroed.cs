using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Buffers;

/// <summary>Arrays of zeros: fresh memory holds null for a class, and 0 / 0 for a struct of numerator and denominator.</summary>
static class Zeroed
{
    internal static T[] Of<T>(int count)
        where T : INumber<T>
    {
        var zeros = new T[count];
        if (NumberKind<T>.Value == NumberKind.Other)
            Array.Fill(zeros, T.Zero);
        return zeros;
    }
}
