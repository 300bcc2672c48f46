using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenericSgd.Kernels;

/// <summary>
/// The exact sum of decimals or of products of two, rounded when it is asked for.
/// <code>
///   scale of a term     0        1       ...       56
///                   +--------+--------+--------+--------+
///                   | 256 bit| 256 bit|        |        |     two's complement; a product has 192 bits and a sign,
///                   +--------+--------+--------+--------+     so 2^63 terms fit
///                      used: one bit each
/// </code>
/// The accumulator of the scale at hand is kept in four fields, so that terms of one scale never touch the table. It lives on the stack and must not be moved
/// to where a default value could be used: begin with <see cref="Create"/>.
/// </summary>
unsafe ref struct DecimalAccumulator
{
    /// <summary>Words that the table needs.</summary>
    public const int TableWords = 4 * Scales;

    const int Scales = 2 * DecimalParts.MaxScale + 1;

    readonly ulong* _table;
    ulong _used;
    int _scale;
    ulong _word0;
    ulong _word1;
    ulong _word2;
    ulong _word3;

    DecimalAccumulator(ulong* table) => _table = table;

    /// <summary>An empty sum over <see cref="TableWords"/> words of memory, whatever they hold.</summary>
    public static DecimalAccumulator Create(ulong* table) => new(table);

    /// <summary>Adds <c>left * right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(DecimalParts left, DecimalParts right)
    {
        Seek(left.Scale + right.Scale);
        var middle1 = Math.BigMul(left.Low, right.High, out var middle0);
        var other1 = Math.BigMul(left.High, right.Low, out var other0);
        middle0 += other0;
        middle1 += other1 + Carry(middle0, other0);
        var word1 = Math.BigMul(left.Low, right.Low, out var word0);
        word1 += middle0;
        Add(word0, word1, (ulong)left.High * right.High + middle1 + Carry(word1, middle0), left.SignMask ^ right.SignMask);
    }

    /// <summary>Adds <paramref name="value"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(DecimalParts value)
    {
        Seek(value.Scale);
        Add(value.Low, value.High, 0, value.SignMask);
    }

    /// <summary>The sum so far, rounded once, half to even; its scale is the largest of any term, or less where it does not fit.</summary>
    /// <exception cref="OverflowException">It is out of the range of decimal.</exception>
    public decimal Round()
    {
        Park();
        var sum = stackalloc ulong[DecimalRounding.Words];
        new Span<ulong>(sum, DecimalRounding.Words).Clear();
        var scale = 0;
        for (var left = _used; left != 0; left &= left - 1)
        {
            var next = BitOperations.TrailingZeroCount(left);
            for (; scale < next; scale += PowersOfTen.MaxWord)
                Multiply(sum, PowersOfTen.Word(Math.Min(next - scale, PowersOfTen.MaxWord)));
            scale = next;
            AddWords(sum, _table + 4 * next);
        }
        return DecimalRounding.Round(sum, scale, scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Carry(ulong sum, ulong term) => sum < term ? 1UL : 0UL;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Seek(int scale)
    {
        if (scale != _scale || _used == 0)
            Turn(scale);
    }

    // Subtracting is adding the complement and one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Add(ulong word0, ulong word1, ulong word2, int signMask)
    {
        var mask = (ulong)(long)signMask;
        var sum = (UInt128)(word0 ^ mask) + _word0 + (mask & 1);
        _word0 = (ulong)sum;
        sum = (UInt128)(word1 ^ mask) + _word1 + (ulong)(sum >> 64);
        _word1 = (ulong)sum;
        sum = (UInt128)(word2 ^ mask) + _word2 + (ulong)(sum >> 64);
        _word2 = (ulong)sum;
        _word3 += mask + (ulong)(sum >> 64);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Turn(int scale)
    {
        Park();
        _scale = scale;
        var known = (_used >> scale & 1) != 0;
        var row = _table + 4 * scale;
        (_word0, _word1, _word2, _word3) = known ? (row[0], row[1], row[2], row[3]) : (0, 0, 0, 0);
        _used |= 1UL << scale;
    }

    readonly void Park()
    {
        if (_used != 0)
            (_table[4 * _scale], _table[4 * _scale + 1], _table[4 * _scale + 2], _table[4 * _scale + 3]) = (_word0, _word1, _word2, _word3);
    }

    static void Multiply(ulong* sum, ulong factor)
    {
        ulong carry = 0;
        for (var i = 0; i < DecimalRounding.Words; i++)
        {
            var high = Math.BigMul(sum[i], factor, out var low);
            sum[i] = low + carry;
            carry = high + Carry(sum[i], low);
        }
    }

    static void AddWords(ulong* sum, ulong* term)
    {
        var sign = (ulong)((long)term[3] >> 63);
        UInt128 carry = 0;
        for (var i = 0; i < DecimalRounding.Words; i++)
        {
            carry += (UInt128)sum[i] + (i < 4 ? term[i] : sign);
            sum[i] = (ulong)carry;
            carry >>= 64;
        }
    }
}
