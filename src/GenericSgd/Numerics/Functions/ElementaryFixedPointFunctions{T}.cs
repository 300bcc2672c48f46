using System.Numerics;
using GenericSgd.Numerics.Decimals;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Functions;

/// <summary>
/// The functions of a type with a fixed point that brings none of its own. Its arithmetic loses too much: <c>exp(10)</c> multiplies an error of the last place
/// by 22,000. So they are computed in integers of as many bits as the result has, and 64 more, and rounded once to the nearest number.
/// </summary>
sealed class ElementaryFixedPointFunctions<T> : ElementaryFunctions<T>
    where T : INumber<T>
{
    const int Guard = 64;
    const int MostBits = 4096;

    static readonly int FractionBits = BitsOf(Measured<T>.StepPower);
    static readonly int WholeBits = BitsOf(Places());
    static readonly int Bits = FractionBits + WholeBits + Guard;

    readonly DecimalFixed _fixed = new(Bits);

    /// <summary>Whether the type has a fixed point, halves, and numbers that are put together again from their digits.</summary>
    internal static bool Fits => NumberKind<T>.Value == NumberKind.Other && !Rounding<T>.IsExact && (Refusal.Of(IsFixedPoint) ?? false);

    public override T Epsilon => Measured<T>.StepAtOne;

    public override T Sqrt(T x) => x > T.Zero ? Make(IntegerRoot.Of(Read(x) << Bits)) : x < T.Zero ? T.Zero / T.Zero : x;

    public override T Exp(T x) => OfExp(Read(x), 0);

    public override T Expm1(T x) => OfExp(Read(x), 1);

    public override T Log(T x) => x > T.Zero ? Make(_fixed.Log(Read(x), _fixed.One)) : T.IsZero(x) ? -T.One / T.Zero : T.Zero / T.Zero;

    public override T Log1p(T x) => x > -T.One ? Make(_fixed.Log(Read(x) + _fixed.One, _fixed.One)) : Log(T.One + x);

    public override T Tanh(T x)
    {
        var e = Falling(2 * BigInteger.Abs(Read(x)));
        var tanh = Make(((_fixed.One - e) << Bits) / (_fixed.One + e));
        return x < T.Zero ? -tanh : tanh;
    }

    public override T Sigmoid(T x)
    {
        var e = Falling(BigInteger.Abs(Read(x)));
        return Make(((x < T.Zero ? e : _fixed.One) << Bits) / (_fixed.One + e));
    }

    public override T Softplus(T x)
    {
        var integer = Read(x);
        return Make(BigInteger.Max(integer, 0) + _fixed.Log(_fixed.One + Falling(BigInteger.Abs(integer)), _fixed.One));
    }

    public override T Pow(T x, T y) => x > T.Zero ? OfExp(Read(y) * _fixed.Log(Read(x), _fixed.One) >> Bits, 0) : base.Pow(x, y);

    // e^-x of a positive x; 0 where it is below all bits.
    BigInteger Falling(BigInteger x)
    {
        if (x > Bits * _fixed.One)
            return BigInteger.Zero;
        var (m, n) = _fixed.Exp(-x);
        return n <= 0 ? m >> -n : m << n;
    }

    T OfExp(BigInteger x, int less)
    {
        if (x < -Bits * _fixed.One)
            return less == 0 ? T.Zero : -T.One;
        if (x > Bits * _fixed.One)
            throw new OverflowException($"The exponential is beyond the numbers of {NumberName.Of<T>()}.");
        var (m, n) = _fixed.Exp(x);
        return Make((n >= 0 ? m << n : m >> -n) - less * _fixed.One);
    }

    static BigInteger Read(T x)
    {
        var (significand, exponent) = ExactValue<T>.Of(x);
        return exponent >= 0
            ? significand * BigInteger.Pow(10, exponent) << Bits
            : DecimalFixed.Round(significand << Bits, BigInteger.Pow(10, -exponent));
    }

    static T Make(BigInteger integer) => OwnDigits<T>.From(ExactDecimal.FromBinary(integer, -Bits));

    static int Places()
    {
        var places = 1;
        while (places < MostBits && PlaceValues<T>.TryUp(places, out _))
            places++;
        return places;
    }

    static int BitsOf(int places) => (int)Math.Ceiling(places * Math.Log2(Rounding<T>.Radix));

    static bool IsFixedPoint()
    {
        var (two, half) = (T.One + T.One, T.One / (T.One + T.One));
        return half + half == T.One && Measured<T>.HasFixedPoint && (Rounding<T>.Radix is 2 or 10) && BitsOf(Places()) < MostBits
            && Array.TrueForAll([half, two + half, T.One + Measured<T>.StepAtOne, Measured<T>.StepAtOne], probe =>
                OwnDigits<T>.From(ExactValue<T>.Of(probe)) == probe);
    }
}
