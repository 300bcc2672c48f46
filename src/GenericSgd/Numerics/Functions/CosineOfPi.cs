using System.Numerics;

namespace GenericSgd.Numerics.Functions;

/// <summary>
/// <c>cos(pi x)</c> for x from 0 to 1, in any number type, with the same bits on every machine. The argument is reduced exactly to at most 1/4 before it meets
/// pi; then the series of the cosine or the sine is added until nothing changes.
/// </summary>
static class CosineOfPi
{
    // Enough for 120 digits; a type that could go on for ever, such as an exact rational, ends here.
    const int Longest = 40;

    static readonly Real Pi = Real.Parse("3.14159265358979323846264338327950288419716939937510582097494459");

    /// <summary>Exact at 0, 1/2 and 1.</summary>
    internal static T Of<T>(T x)
        where T : INumber<T>
    {
        var two = T.One + T.One;
        var half = T.One / two;
        return x > half ? -OfHalf(T.One - x, half, two) : OfHalf(x, half, two);
    }

    // x at most 1/2: near 1/2 it is the sine of what is left, which keeps its digits.
    static T OfHalf<T>(T x, T half, T two)
        where T : INumber<T>
    {
        var pi = Pi.To<T>();
        if (x <= half / two)
            return Series(T.One, pi * x, T.Zero);
        var angle = pi * (half - x);
        return Series(angle, angle, T.One);
    }

    /// <summary>Starts with <paramref name="term"/>; each next one is the last times <c>-angle^2 / ((k + 1)(k + 2))</c>.</summary>
    static T Series<T>(T term, T angle, T k)
        where T : INumber<T>
    {
        var (sum, square) = (term, angle * angle);
        for (var i = 0; i < Longest; i++)
        {
            var one = k + T.One;
            k = one + T.One;
            term = -term * square / (one * k);
            var next = sum + term;
            if (next == sum)
                break;
            sum = next;
        }

        return sum;
    }
}
