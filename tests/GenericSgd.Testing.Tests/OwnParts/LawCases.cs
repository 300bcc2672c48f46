using System.Numerics;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>How many cases a law is tried on in the plain suite; all of them are tried in the long runs.</summary>
static class LawCases
{
    const int OfVectors = 24;
    const int OfSlow = 8;

    internal static LawSettings Few<T>()
        where T : INumber<T> => new() { Cases = typeof(T) == typeof(double) || typeof(T) == typeof(float) ? OfVectors : OfSlow };
}
