using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>From an exact quotient, or its square root, to the nearest T.</summary>
/// <remarks>
/// The digits beyond those that T has are cut off, and one more digit remembers whether that left anything: rounding that once more to fewer digits gives what
/// rounding the exact number would have given (Boldo and Melquiond, "Emulation of a FMA and correctly rounded sums: proved algorithms using rounding to odd",
/// 2008).
/// </remarks>
static class Nearest<T>
    where T : INumber<T>
{
    // So many more than T has at 1: a number with a fixed point has more where it is large.
    const int MoreBits = 80;
    const int MoreDigits = 30;

    // Rounded up: a step of radix 16 is four bits, one of radix 3 nearly two.
    static readonly int BitsOfRadix = BitOperations.Log2((uint)(Rounding<T>.Radix - 1)) + 1;

    internal static T To(ExactRatio value, bool root)
    {
        if (value.Sign == 0)
            return T.Zero;
        var exact = value.Sign < 0 ? Negated(Digits(-value, root)) : Digits(value, root);
        var nearest = Rounded<T>.From(exact);
        return NumberKind<T>.Value == NumberKind.Other && T.IsFinite(nearest) ? Corrected(nearest, exact) : nearest;
    }

    // A type of another origin may read a long text badly, or be made in small steps: what it misses is added.
    static T Corrected(T nearest, ExactDecimal exact)
    {
        try
        {
            var missing = ExactRatio.Of(exact) - ExactRatio.Of(ExactValue<T>.Of(nearest));
            return missing.Sign == 0 ? nearest : nearest
                + Rounded<T>.From(missing.Sign < 0 ? Negated(Digits(-missing, root: false)) : Digits(missing, root: false));
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return nearest;
        }
    }

    static ExactDecimal Negated(ExactDecimal value) => new(-value.Significand, value.Exponent);

    static ExactDecimal Digits(ExactRatio value, bool root)
    {
        var degree = root ? 2 : 1;
        var power = (value.Numerator.GetBitLength() - value.Denominator.GetBitLength()) / degree;
        if (Rounding<T>.Radix == 10)
        {
            var places = Measured<T>.StepPower + MoreDigits - (int)(power * 30103 / 100000);
            var scale = BigInteger.Pow(10, degree * Math.Abs(places));
            var (cut, rest) = places >= 0 ? Cut(value.Numerator * scale, value.Denominator, root) : Cut(value.Numerator, value.Denominator * scale, root);
            return new(cut * 10 + (rest ? 1 : 0), -places - 1);
        }

        var bits = Measured<T>.StepPower * BitsOfRadix + MoreBits - (int)power;
        var shift = degree * Math.Abs(bits);
        var (significand, isCut) = bits >= 0 ? Cut(value.Numerator << shift, value.Denominator, root) : Cut(value.Numerator, value.Denominator << shift, root);
        return ExactDecimal.FromBinary((significand << 1) + (isCut ? 1 : 0), -bits - 1);
    }

    static (BigInteger Whole, bool HasRest) Cut(BigInteger numerator, BigInteger denominator, bool root)
    {
        var (quotient, rest) = BigInteger.DivRem(numerator, denominator);
        if (!root)
            return (quotient, !rest.IsZero);
        var whole = IntegerRoot.Of(quotient);
        return (whole, !rest.IsZero || whole * whole != quotient);
    }
}
