using GenericSgd.Numbers.Rounding;

namespace GenericSgd.Numbers;

/// <content>Arithmetic. Each bound is rounded outwards.</content>
public readonly partial struct Interval<T>
{
    /// <summary><c>[a + c, b + d]</c>.</summary>
    /// <param name="x">The first interval.</param>
    /// <param name="y">The second interval.</param>
    public static Interval<T> operator +(Interval<T> x, Interval<T> y) => new(Sum(x.Low, y.Low).Low, Sum(x.High, y.High).High, true);

    /// <summary><c>[a - d, b - c]</c>.</summary>
    /// <param name="x">The interval to subtract from.</param>
    /// <param name="y">The interval to subtract.</param>
    public static Interval<T> operator -(Interval<T> x, Interval<T> y) => x + -y;

    /// <summary><c>[-b, -a]</c>.</summary>
    /// <param name="value">The interval.</param>
    public static Interval<T> operator -(Interval<T> value) => new(-value.High, -value.Low, true);

    /// <summary>From the smallest to the largest of the four products of bounds.</summary>
    /// <param name="x">The first interval.</param>
    /// <param name="y">The second interval.</param>
    public static Interval<T> operator *(Interval<T> x, Interval<T> y) =>
        Hull(Product(x.Low, y.Low), Product(x.Low, y.High), Product(x.High, y.Low), Product(x.High, y.High));

    /// <summary>From the smallest to the largest of the four quotients of bounds; the whole line if the divisor holds 0.</summary>
    /// <param name="x">The interval to divide.</param>
    /// <param name="y">The interval to divide by.</param>
    /// <exception cref="DivideByZeroException">The divisor holds 0 and the type has no infinity.</exception>
    public static Interval<T> operator /(Interval<T> x, Interval<T> y)
    {
        if (y.Low <= T.Zero && y.High >= T.Zero)
        {
            // Throws where the type has no infinity.
            var infinity = T.One / T.Zero;
            return new Interval<T>(-T.Abs(infinity), T.Abs(infinity), true);
        }

        return Hull(Quotient(x.Low, y.Low), Quotient(x.Low, y.High), Quotient(x.High, y.Low), Quotient(x.High, y.High));
    }

    /// <summary><c>x - n y</c> where one whole number n serves all numbers of both; otherwise everything that a remainder by y may be.</summary>
    /// <param name="x">The interval to divide.</param>
    /// <param name="y">The interval to divide by.</param>
    public static Interval<T> operator %(Interval<T> x, Interval<T> y)
    {
        if (x.Low == x.High && y.Low == y.High)
            return new Interval<T>(x.Low % y.Low);

        var quotient = x / y;
        var (low, high) = (quotient.Low - (quotient.Low % T.One), quotient.High - (quotient.High % T.One));
        if (low == high)
            return x - (new Interval<T>(low) * y);

        var most = T.Max(T.Abs(y.Low), T.Abs(y.High));
        return new Interval<T>(x.Low < T.Zero ? -most : T.Zero, x.High > T.Zero ? most : T.Zero, true);
    }

    /// <summary>The absolute values of all its numbers.</summary>
    /// <param name="value">The interval.</param>
    public static Interval<T> Abs(Interval<T> value)
    {
        if (value.Low < T.Zero && value.High > T.Zero)
            return new Interval<T>(T.Zero, T.Max(-value.Low, value.High), true);

        var (low, high) = (T.Abs(value.Low), T.Abs(value.High));
        return low <= high ? new Interval<T>(low, high, true) : new Interval<T>(high, low, true);
    }

    /// <summary>The larger of a number of the first and a number of the second, for all pairs.</summary>
    /// <param name="x">The first interval.</param>
    /// <param name="y">The second interval.</param>
    public static Interval<T> Max(Interval<T> x, Interval<T> y) => new(T.Max(x.Low, y.Low), T.Max(x.High, y.High), true);

    /// <summary>The smaller of a number of the first and a number of the second, for all pairs.</summary>
    /// <param name="x">The first interval.</param>
    /// <param name="y">The second interval.</param>
    public static Interval<T> Min(Interval<T> x, Interval<T> y) => new(T.Min(x.Low, y.Low), T.Min(x.High, y.High), true);

    static Interval<T> Sum(T x, T y)
    {
        var sum = x + y;
        return Outward(sum, Neighbours<T>.Of.OfSum(x, y, sum));
    }

    static Interval<T> Product(T x, T y)
    {
        // A bound that is 0 is 0 also times an infinite bound: no number of the interval is infinite.
        if (T.IsZero(x) || T.IsZero(y))
            return new Interval<T>(T.IsNaN(x) || T.IsNaN(y) ? x * y : Asked<T>.IsInfinity(x) || Asked<T>.IsInfinity(y) ? T.Zero : x * y);

        var product = x * y;
        return Outward(product, Neighbours<T>.Of.OfProduct(x, y, product));
    }

    static Interval<T> Quotient(T x, T y)
    {
        var quotient = x / y;
        return Outward(quotient, Neighbours<T>.Of.OfQuotient(x, y, quotient));
    }

    static Interval<T> Hull(Interval<T> a, Interval<T> b, Interval<T> c, Interval<T> d) => new(
        T.Min(T.Min(a.Low, b.Low), T.Min(c.Low, d.Low)), T.Max(T.Max(a.High, b.High), T.Max(c.High, d.High)), true);
}
