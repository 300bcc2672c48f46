using GenericSgd.Numbers.Rounding;

namespace GenericSgd.Numbers;

/// <content>Arithmetic, sample by sample, each rounded at random.</content>
public readonly partial struct Stochastic<T>
{
    /// <summary>The sum.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Stochastic<T> operator +(Stochastic<T> x, Stochastic<T> y) =>
        new(Sum(x._first, y._first, 0), Sum(x._second, y._second, 1), Sum(x._third, y._third, 2));

    /// <summary>The difference.</summary>
    /// <param name="x">The number to subtract from.</param>
    /// <param name="y">The number to subtract.</param>
    public static Stochastic<T> operator -(Stochastic<T> x, Stochastic<T> y) => x + -y;

    /// <summary>The number with the other sign, exactly.</summary>
    /// <param name="value">The number.</param>
    public static Stochastic<T> operator -(Stochastic<T> value) => new(-value._first, -value._second, -value._third);

    /// <summary>The product.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Stochastic<T> operator *(Stochastic<T> x, Stochastic<T> y) =>
        new(Product(x._first, y._first, 0), Product(x._second, y._second, 1), Product(x._third, y._third, 2));

    /// <summary>The quotient. Division by zero as in <typeparamref name="T"/>.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static Stochastic<T> operator /(Stochastic<T> x, Stochastic<T> y) =>
        new(Quotient(x._first, y._first, 0), Quotient(x._second, y._second, 1), Quotient(x._third, y._third, 2));

    /// <summary>The remainder of each sample, as in <typeparamref name="T"/>.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static Stochastic<T> operator %(Stochastic<T> x, Stochastic<T> y) => new(x._first % y._first, x._second % y._second, x._third % y._third);

    /// <summary>The absolute value of each sample. The sign is that of the middle one, so that |x| is one branch for all.</summary>
    /// <param name="value">The number.</param>
    public static Stochastic<T> Abs(Stochastic<T> value) => T.IsNegative(value.Middle) ? -value : value;

    static T Sum(T x, T y, int sample)
    {
        var sum = x + y;
        return RandomSide<T>.Choose(sum, Neighbours<T>.Of.OfSum(x, y, sum), sample, x, y);
    }

    static T Product(T x, T y, int sample)
    {
        var product = x * y;
        return RandomSide<T>.Choose(product, Neighbours<T>.Of.OfProduct(x, y, product), sample, x, y);
    }

    static T Quotient(T x, T y, int sample)
    {
        var quotient = x / y;
        return RandomSide<T>.Choose(quotient, T.IsZero(y) ? Side.Exact : Neighbours<T>.Of.OfQuotient(x, y, quotient), sample, x, y);
    }
}
