using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Functions;

/// <summary>Powers of types that bring none of their own.</summary>
static class ElementaryPower
{
    /// <summary>Whole exponents up to this size are powers by repeated multiplication.</summary>
    const int LargestWhole = 1024;

    public static T Pow<T>(ElementaryFunctions<T> functions, T x, T y)
        where T : INumber<T>
    {
        if (IsSmallWhole(T.Abs(y), out var whole))
        {
            var power = Whole(x, whole);
            return T.IsNegative(y) ? T.One / power : power;
        }

        return T.IsZero(x) && T.IsPositive(y) ? T.Zero : functions.Exp(y * functions.Log(x));
    }

    /// <summary><paramref name="x"/> to a whole power by repeated squaring, from the highest bit down.</summary>
    public static T Whole<T>(T x, int exponent)
        where T : INumber<T>
    {
        var power = T.One;
        for (var bit = 1 << BitOperations.Log2((uint)exponent | 1); bit > 0; bit >>= 1)
        {
            power *= power;
            power = (exponent & bit) != 0 ? power * x : power;
        }

        return power;
    }

    // Only comparison and addition: a conversion to int is not among what every number type can do.
    static bool IsSmallWhole<T>(T y, out int whole)
        where T : INumber<T>
    {
        whole = 0;
        if (!Integers<T>.Is(y))
        {
            return false;
        }

        var count = T.Zero;
        for (; count < y && whole <= LargestWhole; whole++)
            count += T.One;

        return count == y;
    }
}
