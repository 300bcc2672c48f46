using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>An exact fraction: it never rounds. Fresh memory is 0 / 0.</summary>
public readonly struct Ratio : IBareNumber<Ratio>
{
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A fraction has no denominator of zero.");
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, Denominator) = (numerator / common, denominator / common);
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    static Ratio INumberBase<Ratio>.One => new(1, 1);

    static Ratio INumberBase<Ratio>.Zero => new(0, 1);

    public static Ratio operator +(Ratio left, Ratio right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Ratio operator -(Ratio left, Ratio right) => left + -right;

    public static Ratio operator *(Ratio left, Ratio right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Ratio operator /(Ratio left, Ratio right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static Ratio operator -(Ratio value) => new(-value.Numerator, value.Denominator);

    public static bool operator ==(Ratio left, Ratio right) => left.Numerator == right.Numerator && left.Denominator == right.Denominator;

    public static bool operator !=(Ratio left, Ratio right) => !(left == right);

    public static bool operator <(Ratio left, Ratio right) => left.Numerator * right.Denominator < right.Numerator * left.Denominator;

    public static bool operator >(Ratio left, Ratio right) => right < left;

    public static bool operator <=(Ratio left, Ratio right) => !(right < left);

    public static bool operator >=(Ratio left, Ratio right) => !(left < right);

    static Ratio INumberBase<Ratio>.Abs(Ratio value) => new(BigInteger.Abs(value.Numerator), value.Denominator);

    static bool INumberBase<Ratio>.IsFinite(Ratio value) => true;

    static bool INumberBase<Ratio>.IsNaN(Ratio value) => false;

    static bool INumberBase<Ratio>.IsNegative(Ratio value) => value.Numerator.Sign < 0;

    static bool INumberBase<Ratio>.IsPositive(Ratio value) => value.Numerator.Sign >= 0;

    static bool INumberBase<Ratio>.IsZero(Ratio value) => value.Numerator.IsZero;

    public bool Equals(Ratio other) => this == other;

    public override bool Equals(object? obj) => obj is Ratio other && this == other;

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => $"{Numerator}/{Denominator}";
}
