using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>Finds the largest finite T: first the largest power of the radix, then digit by digit what can still be added.</summary>
static class LargestNumber<T>
    where T : INumber<T>
{
    const int MostSteps = 20_000;
    static readonly (bool Found, T Value) Known = Find();

    /// <summary>False if the numbers of T go on beyond radix^20000.</summary>
    public static bool TryFind(out T largest)
    {
        largest = Known.Value;
        return Known.Found;
    }

    static (bool Found, T Value) Find()
    {
        var radix = T.CreateChecked(T.Radix);
        var power = T.One;
        for (var step = 0; TryGrow(power, () => power * radix, out var next) && next / radix == power; step++)
        {
            if (step == MostSteps)
            {
                return (false, power);
            }

            power = next;
        }

        var largest = power;
        for (var digit = power; !T.IsZero(digit) && largest - digit != largest; digit /= radix)
        {
            while (TryGrow(largest, () => largest + digit, out var next) && next - largest == digit)
            {
                largest = next;
            }
        }

        return (true, largest);
    }

    static bool TryGrow(T value, Func<T> grow, out T next)
    {
        next = value;
        try
        {
            next = grow();
            return T.IsFinite(next) && next > value;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
