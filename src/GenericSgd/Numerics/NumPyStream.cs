using System.Numerics;
using GenericSgd.Numerics.Random;

namespace GenericSgd.Numerics;

/// <summary>
/// NumPy's legacy random stream, as after <c>np.random.seed(seed)</c>: the same integers, uniform numbers, normal numbers and shuffles. NumPy
/// has frozen it, so results that were published with a seed can be made again.
/// </summary>
/// <remarks>
/// An array of NumPy is filled row by row, one number after the other. The polar method makes normal numbers in pairs and keeps the spare one
/// for the next call, across arrays: a layer with an odd number of weights hands its spare to the next layer. Everything is the same on every
/// machine but <see cref="NextNormal"/>: it calls the logarithm of the platform, whose last bit may differ. Not safe for several threads at
/// once.
/// </remarks>
/// <param name="seed">The seed, 0 to 2^32 - 1.</param>
public sealed class NumPyStream(uint seed)
{
    readonly MersenneTwister _integers = new(seed);
    double? _spare;

    /// <summary>The next 32-bit integer.</summary>
    public uint NextUInt32() => _integers.Next();

    /// <summary>The next number of <c>np.random.rand()</c>: 53 bits, in [0, 1).</summary>
    public double NextDouble()
    {
        var high = _integers.Next() >> 5;
        var low = _integers.Next() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// <summary>
    /// The next number of <c>np.random.randn()</c>, by Marsaglia's polar method. Convert it with <see cref="ExactConvert"/>; it carries 53 bits.
    /// </summary>
    public double NextNormal()
    {
        if (_spare is { } kept)
        {
            _spare = null;
            return kept;
        }

        double x1, x2, square;
        do
        {
            x1 = 2 * NextDouble() - 1;
            x2 = 2 * NextDouble() - 1;
            square = x1 * x1 + x2 * x2;
        }
        while (square is >= 1 or 0);

        var factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = factor * x1;
        return factor * x2;
    }

    /// <summary><c>np.random.shuffle</c>: from the end, each item swaps with a random one at or before its place.</summary>
    public void Shuffle(Span<int> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var chosen = NextUpTo((uint)last);
            (items[last], items[chosen]) = (items[chosen], items[last]);
        }
    }

    // A random integer in [0, most]: the bits that most needs, drawn again while they are beyond it.
    int NextUpTo(uint most)
    {
        var mask = uint.MaxValue >> BitOperations.LeadingZeroCount(most);
        uint drawn;
        do
        {
            drawn = _integers.Next() & mask;
        }
        while (drawn > most);

        return (int)drawn;
    }
}
