using System.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics;

// From the literal to a number type.
/// <content>From and to the number types.</content>
public readonly partial struct Real
{
    /// <summary>
    /// The nearest number of type <typeparamref name="T"/>, rounded once, ties to the even neighbour. For float and double it costs nothing: the
    /// literal carries both. Numbers of other types are kept once made.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <remarks>
    /// Beyond the largest number float, double and Half give infinity, decimal and the integer types throw. A fraction becomes the nearest integer
    /// in an integer type. A type that is not built in parses the literal's text, and rounds as well as its own Parse does. If it cannot parse, the
    /// significand and the power of ten are built from small integers in T and multiplied or divided once.
    /// </remarks>
    /// <exception cref="OverflowException">T is decimal or an integer type and the number is beyond its largest or smallest.</exception>
    public T To<T>()
        where T : INumber<T>
    {
        if (typeof(T) == typeof(double))
            return (T)(object)_double;

        return typeof(T) == typeof(float) ? (T)(object)_single : RealCache<T>.Get(this);
    }

    /// <summary>
    /// As <see cref="To{T}"/>, but a literal other than 0 never becomes 0: it becomes the smallest useful number of <typeparamref name="T"/> with
    /// the literal's sign. For an epsilon that guards a division: <c>1e-8</c> is 0 in Half, and 0/0 is NaN.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <remarks>
    /// Useful means: all digits of T still hold there (the smallest normal number of float, double and Half). For a type with a fixed point, such
    /// as decimal, it is the smallest positive number. Measured by arithmetic in T, see <see cref="NumberFacts"/>. In an unsigned type it is
    /// positive.
    /// </remarks>
    /// <exception cref="OverflowException">As <see cref="To{T}"/>.</exception>
    public T ToNonZero<T>()
        where T : INumber<T>
    {
        var value = To<T>();
        if (!T.IsZero(value) || _significand.IsZero)
        {
            return value;
        }

        var smallest = Measured<T>.SmallestUseful;
        return _significand.Sign < 0 && T.IsNegative(-smallest) ? -smallest : smallest;
    }
}
