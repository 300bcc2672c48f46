using System.Runtime.CompilerServices;

namespace GenericSgd.Precision.Measuring;

/// <summary>The bits that a number takes in memory; what it refers to is not among them.</summary>
sealed class BitsOf : INumberTask<int>
{
    public int Run<T>()
        where T : System.Numerics.INumber<T> => 8 * Unsafe.SizeOf<T>();
}
