using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>A sum and what its rounding lost.</summary>
static class ExactSum
{
    /// <summary><c>sum = a + b</c> as T rounds it, and <c>error</c> such that sum + error is a + b exactly (Knuth, TAOCP 2, 4.2.2, theorem B).</summary>
    /// <remarks>Exact wherever T rounds sums to nearest and does not overflow; of a pair of numbers as of <c>DoubleDouble</c> the error is itself rounded.</remarks>
    internal static T Of<T>(T a, T b, out T error)
        where T : INumber<T>
    {
        var sum = a + b;
        var ofB = sum - a;
        error = (a - (sum - ofB)) + (b - ofB);
        return sum;
    }
}
