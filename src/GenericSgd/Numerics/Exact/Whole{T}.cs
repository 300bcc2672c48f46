using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>Whole numbers in a number type: by its own conversion where that is there and right, else by sums of one, which every type has.</summary>
static class Whole<T>
    where T : INumber<T>
{
    // A conversion by way of float or int loses one of these.
    static readonly long[] Probes = [0, 1, 2, 3, 7, 10, 100, 255, 1000, 65_537, (1L << 24) + 1, (1L << 31) + 5, (1L << 40) + 1, (1L << 53) + 1, -1, -1000];

    // A type that knows its exact value is made for this library, and its operations may be counted: it is not tried.
    static readonly bool Converts =
        NumberKind<T>.Value != NumberKind.Other
        || (typeof(T).IsAssignableTo(typeof(IExactValue)) && (Refusal.Of(() => T.CreateSaturating(1L) is not null) ?? false))
        || Array.TrueForAll(Probes, IsConverted);

    /// <summary>The number, rounded; the largest that was reached on the way where it is beyond the numbers of the type, or infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Of(long count) => Converts ? T.CreateSaturating(count) : BySums(count);

    /// <summary>Whether the number, which is positive, is within the range of the type.</summary>
    internal static bool Holds(long count) =>
        NumberKind<T>.Value == NumberKind.Other ? TryBySums((ulong)count, out _) : T.IsFinite(T.CreateSaturating(count));

    static T BySums(long count)
    {
        TryBySums(count < 0 ? 0ul - (ulong)count : (ulong)count, out var sum);
        return count < 0 ? -sum : sum;
    }

    // From the lowest bit up, so that little is rounded.
    static bool TryBySums(ulong left, out T sum)
    {
        sum = T.Zero;
        for (var power = T.One; left != 0; left >>= 1)
        {
            if ((left & 1) != 0 && !TryAdd(sum, power, ref sum))
                return false;
            if (left > 1 && !TryAdd(power, power, ref power))
                return false;
        }

        return true;
    }

    // A sum that is not greater has gone round, or stands at the largest number.
    static bool TryAdd(T left, T right, ref T sum)
    {
        try
        {
            var next = left + right;
            var grows = T.IsFinite(next) && next > left;
            sum = grows ? next : sum;
            return grows;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }

    static bool IsConverted(long probe)
    {
        if (!TryBySums((ulong)Math.Abs(probe), out var sum))
            return true;
        try
        {
            var converted = T.CreateSaturating(probe);
            converted = probe < 0 ? -converted : converted;
            var apart = converted > sum ? converted - sum : sum - converted;
            return sum + T.One - sum == T.One ? T.IsZero(apart) : apart + apart + apart + apart <= sum;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }
}
