using System.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>Elementary functions in fixed point with 1400 bits: the reference of DoubleDouble's. Written after other formulas than those are.</summary>
static class FixedPoint
{
    const int Bits = 1400;

    static readonly BigInteger One = BigInteger.One << Bits;

    // 1 / e is the alternating series, and halving the argument 40 times makes it short: exp x = (exp(-x / 2^40))^(-2^40).
    public static Exact Exp(Exact x)
    {
        const int Halvings = 40;
        const int Guard = 1200;
        var negative = -(x.Numerator << (Bits + Guard - Halvings)) / x.Denominator;
        var one = BigInteger.One << (Bits + Guard);
        var sum = one;
        var term = one;
        for (var n = 1; !term.IsZero; n++)
        {
            term = (term * negative >> (Bits + Guard)) / n;
            sum += term;
        }

        var (numerator, denominator) = (one, sum);
        for (var i = 0; i < Halvings; i++)
        {
            // Squared; kept at a length at which no digit that is looked at is lost, whatever the size.
            (numerator, denominator) = (numerator * numerator, denominator * denominator);
            var cut = (int)Math.Max(0, Math.Min(numerator.GetBitLength(), denominator.GetBitLength()) - Bits);
            (numerator, denominator) = (numerator >> cut, denominator >> cut);
        }

        return new Exact(numerator, denominator);
    }

    // Newton on exp y = x from the double, each step doubling the digits: y + 2 (x - exp y) / (x + exp y) triples them.
    public static Exact Log(Exact x)
    {
        var ratio = (x.Numerator << Bits) / x.Denominator;
        var y = Exact.Of(BigInteger.Log(x.Numerator) - BigInteger.Log(x.Denominator));
        for (var i = 0; i < 5; i++)
        {
            var power = Exp(y);
            var step = (x - power) / (x + power);
            y = Cut(y + step + step);
        }

        return ratio == One && x.Numerator == x.Denominator ? new Exact(0, 1) : y;
    }

    public static Exact Tanh(Exact x)
    {
        var power = Exp(x + x);
        var one = new Exact(1, 1);
        return (power - one) / (power + one);
    }

    public static Exact Sqrt(Exact x)
    {
        // Newton on integers: the root of n << 2k.
        var n = (x.Numerator << (2 * Bits)) / x.Denominator;
        var root = BigInteger.One << (int)((n.GetBitLength() / 2) + 1);
        while (true)
        {
            var next = (root + (n / root)) >> 1;
            if (next >= root)
            {
                return new Exact(root, One);
            }

            root = next;
        }
    }

    static Exact Cut(Exact x) => new(x.Fixed(Bits), One);
}
