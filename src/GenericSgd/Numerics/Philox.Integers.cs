namespace GenericSgd.Numerics;

// Integers in a range, and shuffles.
/// <content>Integers below a bound.</content>
public static partial class Philox
{
    /// <summary>
    /// An integer in [0, <paramref name="bound"/>), each with exactly the same chance (Lemire, "Fast random integer generation in an interval",
    /// 2019, with 128 bits). A block is refused with a chance below 2^-64; then it is the counter of the next one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is 0.</exception>
    public static ulong Below(ulong seed, ulong stream, ulong index, ulong bound)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bound);
        var block = Block(seed, stream, index);
        ulong result;
        while (!TryScale(block.High, block.Low, bound, out result))
            block = Block(block, (uint)seed, (uint)(seed >> 32));

        return result;
    }

    // block * bound / 2^128: the integer part, unless the fraction is among the 2^128 mod bound that would favour some integers.
    static bool TryScale(ulong blockHigh, ulong blockLow, ulong bound, out ulong result)
    {
        var carry = Math.BigMul(blockLow, bound, out var low);
        result = Math.BigMul(blockHigh, bound, out var high);
        high += carry;
        result += high < carry ? 1ul : 0;
        var fraction = new UInt128(high, low);
        return fraction >= bound || fraction >= (UInt128.Zero - bound) % bound;
    }

    /// <summary>
    /// A random order: writes 0..n-1 and shuffles them (Fisher and Yates, from the end). Each of the n! orders has the same chance as far as a
    /// seed of 64 bits can tell.
    /// </summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="stream">The stream, see <see cref="StreamOf"/>; each has its own order.</param>
    /// <param name="order">Receives the order; may be empty.</param>
    public static void Permutation(ulong seed, ulong stream, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
            order[i] = i;

        // First a stretch of places, then the exchanges: so the memory far away is asked for at once, not after each draw.
        const int Stretch = 64;
        Span<ulong> high = stackalloc ulong[Stretch];
        Span<ulong> low = stackalloc ulong[Stretch];
        Span<int> places = stackalloc int[Stretch];
        for (var last = order.Length - 1; last > 0; last -= Stretch)
        {
            var count = Math.Min(Stretch, last);
            BlocksBackwards(seed, stream, (ulong)last, high[..count], low[..count]);
            for (var i = 0; i < count; i++)
            {
                var bound = (ulong)(last - i) + 1;
                places[i] = (int)(TryScale(high[i], low[i], bound, out var place) ? place : Below(seed, stream, bound - 1, bound));
            }

            for (var i = 0; i < count; i++)
                (order[last - i], order[places[i]]) = (order[places[i]], order[last - i]);
        }
    }

    /// <summary>A stream of its own for each purpose and number (a layer, an epoch), so that two uses of one seed never see the same bits.</summary>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="number">Which one; below 2^56.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is 2^56 or more.</exception>
    public static ulong StreamOf(RandomPurpose purpose, ulong number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 1ul << 56);
        return ((ulong)purpose << 56) | number;
    }
}
