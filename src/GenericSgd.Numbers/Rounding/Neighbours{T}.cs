using System.Numerics;

namespace GenericSgd.Numbers.Rounding;

/// <summary>What has to be known of a number type to bound its results: the numbers next to one, and on which side of a result the exact one lies.</summary>
/// <typeparam name="T">The number type.</typeparam>
abstract class Neighbours<T>
    where T : INumber<T>
{
    /// <summary>Those of the number type, found once.</summary>
    public static readonly Neighbours<T> Of =
        typeof(T) == typeof(double) ? (Neighbours<T>)(object)new DoubleNeighbours()
        : typeof(T) == typeof(float) ? (Neighbours<T>)(object)new SingleNeighbours()
        : typeof(T) == typeof(Half) ? (Neighbours<T>)(object)new HalfNeighbours()
        : typeof(T) == typeof(BFloat16) ? (Neighbours<T>)(object)new BFloat16Neighbours()
        : typeof(T) == typeof(decimal) ? (Neighbours<T>)(object)new DecimalNeighbours()
        : new MeasuredNeighbours<T>();

    /// <summary>How many neighbours away the exact value of an elementary function may be, in units that are half as large below a power of the
    /// radix.</summary>
    public abstract int FunctionSteps { get; }

    /// <summary>The next larger number; infinity stays.</summary>
    /// <param name="value">The number.</param>
    public abstract T Up(T value);

    /// <summary>The next smaller number; minus infinity stays.</summary>
    /// <param name="value">The number.</param>
    public abstract T Down(T value);

    /// <summary>Where <c>x + y</c> lies from its rounded value.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    /// <param name="sum">Their rounded sum.</param>
    public abstract Side OfSum(T x, T y, T sum);

    /// <summary>Where <c>x y</c> lies from a number that is not far from it.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    /// <param name="product">Their rounded product, or another number.</param>
    public abstract Side OfProduct(T x, T y, T product);

    /// <summary>Where <c>x / y</c> lies from its rounded value; y is not 0.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    /// <param name="quotient">Their rounded quotient.</param>
    public abstract Side OfQuotient(T x, T y, T quotient);

    /// <summary>Whether an infinite result says everything: it is exact if a number in it is infinite or NaN, and otherwise too large.</summary>
    protected static bool IsSettled(T x, T y, T result, out Side side)
    {
        var finite = T.IsFinite(x) && T.IsFinite(y);
        side = !finite || T.IsFinite(result) ? Side.Exact : T.IsNegative(result) ? Side.Above : Side.Below;
        return !finite || !T.IsFinite(result);
    }

    /// <summary>Knuth's exact error of a sum, for a type whose sums are rounded to nearest in a binary format.</summary>
    protected static Side OfBinarySum(T x, T y, T sum)
    {
        if (IsSettled(x, y, sum, out var side))
        {
            return side;
        }

        var back = sum - x;
        var error = x - (sum - back) + (y - back);
        return T.IsFinite(error) ? (Side)T.Sign(error) : Side.Unknown;
    }
}
