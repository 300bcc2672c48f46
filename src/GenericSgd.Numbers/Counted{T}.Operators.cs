using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>The operations and what is counted in each.</content>
public readonly partial struct Counted<T>
{
    /// <summary>The sum.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Counted<T> operator +(Counted<T> x, Counted<T> y)
    {
        if (Counted.Current is not { } counts)
            return new Counted<T>(x.Value + y.Value);

        counts.Additions++;
        return new Counted<T>(Sum(counts, x.Value, y.Value, static (a, b) => a + b));
    }

    /// <summary>The difference.</summary>
    /// <param name="x">The number to subtract from.</param>
    /// <param name="y">The number to subtract.</param>
    public static Counted<T> operator -(Counted<T> x, Counted<T> y)
    {
        if (Counted.Current is not { } counts)
            return new Counted<T>(x.Value - y.Value);

        counts.Subtractions++;
        return new Counted<T>(Sum(counts, x.Value, y.Value, static (a, b) => a - b));
    }

    /// <summary>The product.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Counted<T> operator *(Counted<T> x, Counted<T> y)
    {
        if (Counted.Current is not { } counts)
            return new Counted<T>(x.Value * y.Value);

        counts.Multiplications++;
        return new Counted<T>(Product(counts, x.Value, y.Value, static (a, b) => a * b));
    }

    /// <summary>The quotient.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static Counted<T> operator /(Counted<T> x, Counted<T> y)
    {
        if (Counted.Current is not { } counts)
            return new Counted<T>(x.Value / y.Value);

        counts.Divisions++;
        if (!T.IsZero(y.Value))
            return new Counted<T>(Product(counts, x.Value, y.Value, static (a, b) => a / b));

        counts.DivisionsByZero++;
        var quotient = x.Value / y.Value;
        counts.NaNs += T.IsNaN(quotient) && !T.IsNaN(x.Value) ? 1 : 0;
        return new Counted<T>(quotient);
    }

    /// <summary>The remainder.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static Counted<T> operator %(Counted<T> x, Counted<T> y)
    {
        if (Counted.Current is { } counts)
            counts.Remainders++;

        return new Counted<T>(x.Value % y.Value);
    }

    static T Sum(OperationCounts counts, T x, T y, Func<T, T, T> operation)
    {
        var sum = Checked(counts, x, y, operation);
        var (large, small) = T.Abs(x) < T.Abs(y) ? (T.Abs(y), T.Abs(x)) : (T.Abs(x), T.Abs(y));
        if (!T.IsFinite(large) || !T.IsFinite(small) || !T.IsFinite(sum) || T.IsZero(small))
        {
            return sum;
        }

        counts.Absorptions += T.Abs(sum) == large ? 1 : 0;
        if (T.IsZero(sum))
        {
            counts.SumsToZero++;
        }
        else
        {
            counts.Lost(Digits(large, T.Abs(sum)));
        }

        return sum;
    }

    static T Product(OperationCounts counts, T x, T y, Func<T, T, T> operation)
    {
        var product = Checked(counts, x, y, operation);
        counts.Underflows += T.IsZero(product) && !T.IsZero(x) && !T.IsZero(y) && T.IsFinite(x) && T.IsFinite(y) ? 1 : 0;
        return product;
    }

    static T Checked(OperationCounts counts, T x, T y, Func<T, T, T> operation)
    {
        try
        {
            var result = operation(x, y);
            counts.Overflows += Asked<T>.IsInfinity(result) && T.IsFinite(x) && T.IsFinite(y) ? 1 : 0;
            counts.NaNs += T.IsNaN(result) && !T.IsNaN(x) && !T.IsNaN(y) ? 1 : 0;
            counts.Subnormals += Asked<T>.IsSubnormal(result) ? 1 : 0;
            return result;
        }
        catch (OverflowException)
        {
            counts.Overflows++;
            throw;
        }
    }

    static void CountSize(OperationCounts counts, T result) => counts.Subnormals += Asked<T>.IsSubnormal(result) ? 1 : 0;

    // How many times 10 fits into large before it is below the sum.
    static int Digits(T large, T sum)
    {
        var digits = 0;
        for (large /= Ten; large >= sum && digits < OperationCounts.MostLostDigits; large /= Ten)
            digits++;

        return digits;
    }

    static readonly T Ten = ExactConvert.Nearest<int, T>(10);
}
