using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics.Sums;

/// <summary>An exact sum of products of binary numbers: a whole number for each power of two that a product of three significands may stand at.</summary>
/// <remarks>
/// <code>
///   power of two   -3222   -3221   ...                 ... 2966
///                 +-------+-------+-------+-------+-------+
///                 |  128  |  128  |                       |   a product of two significands has 106 bits, so 2^20 of them fit;
///                 +-------+-------+-------+-------+-------+   then all are moved into one long integer
/// </code>
/// Sources: Kulisch, "Computer Arithmetic and Validity"; Neal, "Fast exact summation using small and large superaccumulators" (2015).
/// </remarks>
sealed class BinaryTotal<T> : Total<T>
    where T : INumber<T>
{
    const int Digits = 53;
    const int Lowest = 3 * -1074;
    const int Highest = 3 * 971 + Digits + 1;
    const int MostAdded = 1 << 20;

    readonly Int128[] _sums = new Int128[Highest - Lowest + 1];
    BigInteger _moved;
    int _added;
    int _first = int.MaxValue;
    int _last = -1;

    internal override ExactRatio Value
    {
        get
        {
            Move();
            return ExactRatio.OfBinary(_moved, Lowest);
        }
    }

    internal override void Clear()
    {
        Move();
        _moved = BigInteger.Zero;
    }

    internal override bool TryAdd(T weight, T a, T b, bool square)
    {
        Span<double> parts = stackalloc double[2 * BinaryParts<T>.Most];
        Span<double> weights = stackalloc double[BinaryParts<T>.Most];
        var count = Difference(a, b, parts);
        var heavy = weight == T.One ? -1 : BinaryParts<T>.Read(weight, weights);
        if (count == 0 || heavy == 0)
            return false;
        for (var i = 0; i < count; i++)
        {
            if (!square)
                Add(weights, heavy, parts[i], 1, 0);
            for (var j = i; square && j < count; j++)
                Add(weights, heavy, parts[i], parts[j], i == j ? 0 : 1);
        }

        return true;
    }

    // The parts of a - b: of two doubles the sum and what its rounding lost, which is nearly always nothing; else the parts of both.
    static int Difference(T a, T b, Span<double> parts)
    {
        var count = BinaryParts<T>.Read(a, parts);
        if (count == 0 || T.IsZero(b))
            return count;
        var others = BinaryParts<T>.Read(b, parts[count..]);
        if (others == 0)
            return 0;
        for (var i = count; i < count + others; i++)
            parts[i] = -parts[i];
        if (count + others == 2 && ExactSum.Of(parts[0], parts[1], out var error) is var sum && double.IsFinite(sum))
        {
            (parts[0], parts[1]) = (sum, error);
            return error == 0 ? 1 : 2;
        }

        return count + others;
    }

    // weight x y 2^power; a count of -1 stands for the weight 1.
    void Add(ReadOnlySpan<double> weights, int count, double x, double y, int power)
    {
        var (ofX, ofY) = (Split(x, out var atX), Split(y, out var atY));
        var high = Math.BigMul(ofX, ofY, out long low);
        var product = new Int128((ulong)high, (ulong)low);
        var at = atX + atY + power;
        if (count < 0)
        {
            Add(product, at);
            return;
        }

        var upper = (long)(product >> Digits);
        var lower = (long)(product & ((Int128.One << Digits) - 1));
        foreach (var weight in weights[..count])
        {
            var ofWeight = Split(weight, out var atWeight);
            Add((Int128)lower * ofWeight, at + atWeight);
            Add((Int128)upper * ofWeight, at + atWeight + Digits);
        }
    }

    void Add(Int128 term, int at)
    {
        if (_added++ == MostAdded)
            Move();
        var place = at - Lowest;
        _sums[place] += term;
        _first = Math.Min(_first, place);
        _last = Math.Max(_last, place);
    }

    void Move()
    {
        for (var place = _first; place <= _last; place++)
        {
            if (_sums[place] != 0)
                _moved += (BigInteger)_sums[place] << place;
            _sums[place] = 0;
        }

        (_added, _first, _last) = (0, int.MaxValue, -1);
    }

    // value = significand 2^exponent
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static long Split(double value, out int exponent)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var field = (int)(bits >> (Digits - 1)) & 0x7ff;
        var significand = bits & ((1L << (Digits - 1)) - 1);
        if (field == 0)
            field = 1;
        else
            significand |= 1L << (Digits - 1);
        exponent = field - 1075;
        return bits < 0 ? -significand : significand;
    }
}
