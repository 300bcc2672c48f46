using System.Numerics;

namespace GenericSgd.Numerics.Functions;

/// <summary>Series and Newton with nothing but <see cref="INumber{T}"/>. Each ends when a further term changes nothing, or is no smaller than the one
/// before.</summary>
static class ElementarySeries
{
    // 4096 bits are far beyond any rounding type, and soon reached by one that never rounds.
    const int MostHalvings = 4096;
    const int MostTerms = 4096;
    const int MostNewtonSteps = 16;

    /// <summary>The smallest power of two e with <c>1 + e != 1</c>.</summary>
    public static T MeasureEpsilon<T>()
        where T : INumber<T>
    {
        var half = T.One / (T.One + T.One);
        if (half + half != T.One)
            throw CannotStop<T>("has no halves");

        // A type that rounds a half up makes its last power of two from itself, again and again.
        var epsilon = T.One;
        for (var i = 0; i < MostHalvings; i++)
        {
            var next = epsilon * half;
            if (T.One + next == T.One || !(next < epsilon))
            {
                return epsilon;
            }

            epsilon = next;
        }

        throw CannotStop<T>("does not round");
    }

    /// <summary>The square root of a positive number: a first guess from above that is less than twice the root, then Newton while it falls.</summary>
    public static T Sqrt<T>(T x, T half)
        where T : INumber<T>
    {
        var guess = T.One;
        for (; x / guess > guess; guess += guess)
        {
        }

        for (; x / guess < guess * half * half; guess *= half)
        {
        }

        for (var i = 0; i < MostNewtonSteps; i++)
        {
            var next = guess + (((x / guess) - guess) * half);
            if (!(next < guess))
            {
                return guess;
            }

            guess = next;
        }

        return guess;
    }

    /// <summary><c>exp(x) - 1 = x + x^2/2! + x^3/3! + ...</c></summary>
    public static T Expm1<T>(T x)
        where T : INumber<T>
    {
        var (sum, term, count) = (x, x, T.One);
        for (var i = 0; i < MostTerms; i++)
        {
            count += T.One;
            var last = term;
            term = term * x / count;
            var next = sum + term;
            if (next == sum || term == last)
            {
                return sum;
            }

            sum = next;
        }

        throw CannotStop<T>("does not round");
    }

    /// <summary><c>atanh(s) = s + s^3/3 + s^5/5 + ...</c></summary>
    public static T Atanh<T>(T s)
        where T : INumber<T>
    {
        var (sum, power, count, square) = (s, s, T.One, s * s);
        for (var i = 0; i < MostTerms; i++)
        {
            count = count + T.One + T.One;
            var last = power;
            power *= square;
            var next = sum + (power / count);
            if (next == sum || power == last)
            {
                return sum;
            }

            sum = next;
        }

        throw CannotStop<T>("does not round");
    }

    /// <summary><c>x = rest + n unit</c> with <c>0 &lt;= rest &lt; unit</c>, and <c>scale = factor^n</c>; n bit by bit.</summary>
    public static (T Remainder, T Scale) TakeOut<T>(T x, T unit, T factor)
        where T : INumber<T>
    {
        var (step, power, scale) = (unit, factor, T.One);
        var steps = new Stack<(T Step, T Power)>();
        for (; x >= step; step += step, power *= power)
        {
            steps.Push((step, power));
            if (x - step < step)
                break;
        }

        foreach (var (taken, by) in steps)
        {
            if (x >= taken)
            {
                x -= taken;
                scale *= by;
            }
        }

        return (x, scale);
    }

    /// <summary><c>x = m 2^k</c> with m between 2/3 and 4/3, and k as a <typeparamref name="T"/>.</summary>
    public static (T M, T K) Split<T>(T x, T two, T half)
        where T : INumber<T>
    {
        var four = two + two;
        var three = two + T.One;
        var k = T.Zero;
        for (; x * three > four; x *= half)
            k += T.One;

        for (; x * three < two; x *= two)
            k -= T.One;

        return (x, k);
    }

    static NotSupportedException CannotStop<T>(string why)
        where T : INumber<T> => new(
        $"{NumberName.Of<T>()} {why}, so the series of its elementary functions do not end. "
        + $"Implement the runtime's function interfaces in {typeof(T).Name} and call Elementary.UseRuntimeFunctions<{typeof(T).Name}>() once, "
        + "or do without them: start from Zeros, UniformWeights or ScaledNormal, with Relu and Sgd.");
}
