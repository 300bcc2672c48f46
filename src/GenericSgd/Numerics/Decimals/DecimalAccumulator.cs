using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics.Decimals;

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

    /// <summary>Adds <c>left * right</c> for <paramref name="count"/> pairs that lie some stride apart.</summary>
    public void AddProducts(decimal* left, nint leftStride, decimal* right, nint rightStride, int count)
    {
        while (count > 0)
        {
            Turn(DecimalParts.Of(in *left).Scale + DecimalParts.Of(in *right).Scale);
            ulong sum0 = _word0, sum1 = _word1, sum2 = _word2, sum3 = _word3;
            do
            {
                var (a, b) = (DecimalParts.Of(in *left), DecimalParts.Of(in *right));
                if (a.Scale + b.Scale != _scale)
                    break;
                var middle1 = Math.BigMul(a.Low, b.High, out var middle0);
                var other1 = Math.BigMul(a.High, b.Low, out var other0);
                middle0 += other0;
                middle1 += other1 + Carry(middle0, other0);
                var word1 = Math.BigMul(a.Low, b.Low, out var word0);
                word1 += middle0;
                var word2 = (ulong)a.High * b.High + middle1 + Carry(word1, middle0);
                Add(word0, word1, word2, a.SignMask ^ b.SignMask, ref sum0, ref sum1, ref sum2, ref sum3);
                left += leftStride;
                right += rightStride;
            }
            while (--count > 0);
            (_word0, _word1, _word2, _word3) = (sum0, sum1, sum2, sum3);
        }
    }

    /// <summary>Adds <paramref name="count"/> values that lie some stride apart.</summary>
    public void AddValues(decimal* values, nint stride, int count)
    {
        for (; count > 0; count--, values += stride)
        {
            var value = DecimalParts.Of(in *values);
            if (value.Scale != _scale || _used == 0)
                Turn(value.Scale);
            Add(value.Low, value.High, 0, value.SignMask, ref _word0, ref _word1, ref _word2, ref _word3);
        }
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

    // Subtracting is adding the complement and one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Add(ulong word0, ulong word1, ulong word2, int signMask, ref ulong sum0, ref ulong sum1, ref ulong sum2, ref ulong sum3)
    {
        var mask = (ulong)(long)signMask;
        var carry = mask & 1;
        sum0 = Step(sum0, word0 ^ mask, ref carry);
        sum1 = Step(sum1, word1 ^ mask, ref carry);
        sum2 = Step(sum2, word2 ^ mask, ref carry);
        sum3 += mask + carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Step(ulong sum, ulong term, ref ulong carry)
    {
        var part = term + carry;
        var total = sum + part;
        carry = Carry(part, carry) + Carry(total, part);
        return total;
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
