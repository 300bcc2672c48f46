using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>The powers of the radix that a number type holds, each made from its neighbour and checked by sums; made as far as they are asked for.</summary>
static class PlaceValues<T>
    where T : INumber<T>
{
    /// <summary>So many powers, those from 0 to 20,000: a type may hold numbers of any size.</summary>
    internal const int Most = 20_001;

    static readonly List<T> Up = [T.One];
    static readonly List<T> Down = [T.One];

    // Not by quotients, which may be poor.
    static readonly T Reciprocal = T.One / Rounding<T>.RadixNumber;
    static bool _upEnds;
    static bool _downEnds;

    /// <summary><c>radix^power</c>; false where that is not finite, or no greater than the one before.</summary>
    internal static bool TryUp(int power, out T value) => Try(Up, power, TryTimesRadix, ref _upEnds, out value);

    /// <summary><c>radix^-power</c>; false where radix of them are not the one before.</summary>
    internal static bool TryDown(int power, out T value) => Try(Down, power, TryOverRadix, ref _downEnds, out value);

    /// <summary>The largest power that <see cref="TryDown"/> has found; the largest of all once it found one missing.</summary>
    internal static int Lowest
    {
        get
        {
            lock (Down)
                return Down.Count - 1;
        }
    }

    static bool Try(List<T> known, int power, Grow grow, ref bool ends, out T value)
    {
        lock (known)
        {
            while (!ends && known.Count <= power)
            {
                if (known.Count < Most && grow(known[^1], out var next))
                    known.Add(next);
                else
                    ends = true;
            }

            value = known[Math.Min(power, known.Count - 1)];
            return power < known.Count;
        }
    }

    // By sums, bit by bit of the radix: a product may go round without a word.
    static bool TryTimesRadix(T value, out T product)
    {
        product = value;
        for (var bit = 1 << BitOperations.Log2((uint)Rounding<T>.Radix) >> 1; bit > 0; bit >>= 1)
        {
            if (!TryAdd(product, product, out product) || ((Rounding<T>.Radix & bit) != 0 && !TryAdd(product, value, out product)))
                return false;
        }

        return true;
    }

    static bool TryAdd(T left, T right, out T sum)
    {
        sum = left;
        try
        {
            sum = left + right;
            return T.IsFinite(sum) && sum > left && sum - right == left;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }

    static bool TryOverRadix(T value, out T quotient)
    {
        quotient = value;
        try
        {
            quotient = value * Reciprocal;
            return quotient > T.Zero && quotient < value && TryTimesRadix(quotient, out var back) && back == value;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }

    delegate bool Grow(T value, out T next);
}
