using System.Numerics;

namespace GenericSgd.Numerics.Exact;

/// <summary>A quotient of two whole numbers, exactly: what statistics are before they are rounded. The denominator is greater than 0; it is not
/// reduced.</summary>
readonly record struct ExactRatio(BigInteger Numerator, BigInteger Denominator)
{
    public static ExactRatio Zero { get; } = new(BigInteger.Zero, BigInteger.One);

    public int Sign => Numerator.Sign;

    public static implicit operator ExactRatio(int value) => new(value, BigInteger.One);

    /// <summary>significand x 10^exponent.</summary>
    public static ExactRatio Of(ExactDecimal value) => value.Exponent >= 0
        ? new(value.Significand * BigInteger.Pow(10, value.Exponent), BigInteger.One)
        : new(value.Significand, BigInteger.Pow(10, -value.Exponent));

    /// <summary>significand x 2^exponent, without common factors of two.</summary>
    public static ExactRatio OfBinary(BigInteger significand, int exponent)
    {
        if (significand.IsZero)
            return Zero;
        var even = (int)BigInteger.TrailingZeroCount(BigInteger.Abs(significand));
        (significand, exponent) = (significand >> even, exponent + even);
        return exponent >= 0 ? new(significand << exponent, BigInteger.One) : new(significand, BigInteger.One << -exponent);
    }

    public static ExactRatio operator +(ExactRatio a, ExactRatio b) => a.Denominator == b.Denominator
        ? new(a.Numerator + b.Numerator, a.Denominator)
        : new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static ExactRatio operator -(ExactRatio a) => new(-a.Numerator, a.Denominator);

    public static ExactRatio operator -(ExactRatio a, ExactRatio b) => a + -b;

    public static ExactRatio operator *(ExactRatio a, ExactRatio b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static ExactRatio operator /(ExactRatio a, ExactRatio b) => b.Sign < 0
        ? -a / -b
        : new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>The nearest T.</summary>
    /// <exception cref="OverflowException">T has no infinity and the number is beyond its largest.</exception>
    public T To<T>()
        where T : INumber<T> => Nearest<T>.To(this, root: false);

    /// <summary>The T nearest to the square root; the number is not negative.</summary>
    /// <exception cref="OverflowException">T has no infinity and the root is beyond its largest.</exception>
    public T RootTo<T>()
        where T : INumber<T> => Nearest<T>.To(this, root: true);
}
