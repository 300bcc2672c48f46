using System.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics.Measuring;

/// <summary>Finds the largest finite T: first the largest power of the radix, then digit by digit what can still be added. Only sums, so that a product that
/// goes round cannot mislead it.</summary>
static class LargestNumber<T>
    where T : INumber<T>
{
    static readonly Lazy<(bool Found, T Value)> Known = new(Find);
    static readonly Lazy<bool> Wraps = new(FindWraps);

    /// <summary>False if the numbers of T go on beyond radix^20000.</summary>
    public static bool TryFind(out T largest)
    {
        (var found, largest) = Known.Value;
        return found;
    }

    /// <summary>Whether a sum or a product beyond the largest number becomes another finite one without a word.</summary>
    public static bool GoesRound => Known.Value.Found && Wraps.Value;

    static (bool Found, T Value) Find()
    {
        Rounding<T>.MustRound("it has no largest number");
        var top = 0;
        var largest = T.One;
        for (; PlaceValues<T>.TryUp(top + 1, out var power); top++)
            largest = power;
        if (top == PlaceValues<T>.Most - 1)
            return (false, largest);
        for (; top >= 0; top--)
            largest = PlaceValues<T>.TryUp(top, out var power) ? Fill(largest, power) : largest;
        for (var below = 1; PlaceValues<T>.TryDown(below, out var power) && largest - power != largest; below++)
            largest = Fill(largest, power);
        return (true, largest);
    }

    static bool FindWraps()
    {
        if (IsSilent(Known.Value.Value, static x => x + x))
            return true;
        for (var power = 1; PlaceValues<T>.TryUp(power, out var value); power++)
        {
            if (IsSilent(value, static x => x * x))
                return true;
        }

        return false;
    }

    static T Fill(T largest, T digit)
    {
        for (var copies = 1; copies < Rounding<T>.Radix && TryAdd(largest, digit, out var next) && next - largest == digit; copies++)
            largest = next;
        return largest;
    }

    static bool TryAdd(T value, T digit, out T next)
    {
        next = value;
        try
        {
            next = value + digit;
            return T.IsFinite(next) && next > value;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }

    static bool IsSilent(T value, Func<T, T> grow)
    {
        try
        {
            return value > T.One && grow(value) is var grown && T.IsFinite(grown) && grown < value;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }
}
