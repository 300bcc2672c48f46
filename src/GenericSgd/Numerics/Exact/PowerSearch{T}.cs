using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>Finds how far down something holds, among the powers 1, 1 / radix, 1 / radix^2, ...: by halves, as a type may reach down 20,000 of them.</summary>
static class PowerSearch<T>
    where T : INumber<T>
{
    // 2^15 powers.
    const int MostBits = 15;
    const int MostDigits = 20_000;

    /// <summary>The lowest power for which something holds that holds for all above it but perhaps for 1.</summary>
    /// <param name="unknown">What is said of a type that does not round.</param>
    /// <param name="holds">What is asked; an exception means no.</param>
    internal static (T Value, int Power) Lowest(string unknown, Func<T, bool> holds)
    {
        Rounding<T>.MustRound(unknown);
        var factors = Factors();
        var (value, power) = (T.One, 0);
        for (var bit = factors.Count - 1; bit >= 0; bit--)
        {
            if (TryNext(value, factors[bit], holds, out var next))
                (value, power) = (next, power + (1 << bit));
        }

        return (value, power);
    }

    /// <summary>The power with that number below 1.</summary>
    internal static (T Value, int Power) At(int power)
    {
        var value = T.One;
        var factors = Factors();
        for (var bit = 0; bit < factors.Count; bit++)
            value = (power >> bit & 1) != 0 ? value * factors[bit] : value;
        return (value, power);
    }

    /// <summary>The lowest power that still changes a sum of every second power, which fills all digits.</summary>
    internal static int FilledPower()
    {
        var square = Factors()[0] * Factors()[0];
        var (filled, place) = (T.Zero, square);
        for (var digit = 0; digit < MostDigits && filled + place != filled && place * square < place; digit++)
            (filled, place) = (filled + place, place * square);
        return Lowest("", next => filled + next != filled).Power;
    }

    // 1 / radix, 1 / radix^2, 1 / radix^4, ...
    static List<T> Factors()
    {
        var factors = new List<T> { T.One / Rounding<T>.RadixNumber };
        while (factors.Count < MostBits && TryNext(factors[^1], factors[^1], static next => next > T.Zero, out var square))
            factors.Add(square);
        return factors;
    }

    // A type that rounds a half up makes its last power from itself: then the quotient is not what it came from.
    static bool TryNext(T value, T factor, Func<T, bool> holds, out T next)
    {
        next = value;
        try
        {
            next = value * factor;
            return next < value && holds(next) && next / factor == value;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }
}
