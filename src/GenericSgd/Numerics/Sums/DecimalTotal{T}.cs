using System.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Sums;

/// <summary>An exact sum of products of numbers whose exact value can be written as a decimal: a whole number for each power of ten.</summary>
sealed class DecimalTotal<T> : Total<T>
    where T : INumber<T>
{
    readonly Dictionary<int, BigInteger> _sums = [];

    internal override ExactRatio Value
    {
        get
        {
            if (_sums.Count == 0)
                return ExactRatio.Zero;
            var lowest = _sums.Keys.Min();
            var sum = BigInteger.Zero;
            foreach (var (exponent, part) in _sums)
                sum += part * BigInteger.Pow(10, exponent - lowest);
            return ExactRatio.Of(new ExactDecimal(sum, lowest));
        }
    }

    internal override void Clear() => _sums.Clear();

    internal override bool TryAdd(T weight, T a, T b, bool square)
    {
        if (!T.IsFinite(weight) || !T.IsFinite(a) || !T.IsFinite(b))
            return false;
        try
        {
            var term = ExactValue<T>.Of(a);
            if (!T.IsZero(b))
                term = Difference(term, ExactValue<T>.Of(b));
            var (significand, exponent) = square ? new ExactDecimal(term.Significand * term.Significand, 2 * term.Exponent) : term;
            if (weight != T.One)
            {
                var factor = ExactValue<T>.Of(weight);
                (significand, exponent) = (significand * factor.Significand, exponent + factor.Exponent);
            }

            _sums[exponent] = _sums.GetValueOrDefault(exponent) + significand;
            return true;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }

    static ExactDecimal Difference(ExactDecimal a, ExactDecimal b)
    {
        var lowest = Math.Min(a.Exponent, b.Exponent);
        return new(a.Significand * BigInteger.Pow(10, a.Exponent - lowest) - b.Significand * BigInteger.Pow(10, b.Exponent - lowest), lowest);
    }
}
