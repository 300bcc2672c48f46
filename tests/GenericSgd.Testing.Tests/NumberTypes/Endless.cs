using System.Globalization;
using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>A decimal of as many digits as it takes, which throws where a quotient does not end.</summary>
public readonly record struct Endless(BigInteger Digits, int Places) : IBareNumber<Endless>
{
    const int MostPlaces = 400;

    static Endless INumberBase<Endless>.One => new(1, 0);

    static Endless INumberBase<Endless>.Zero => default;

    static int INumberBase<Endless>.Radix => 10;

    public static Endless operator +(Endless left, Endless right) => Of(left.At(right.Places) + right.At(left.Places), Math.Max(left.Places, right.Places));

    public static Endless operator -(Endless left, Endless right) => left + -right;

    public static Endless operator *(Endless left, Endless right) => Of(left.Digits * right.Digits, left.Places + right.Places);

    public static Endless operator /(Endless left, Endless right)
    {
        if (right.Digits.IsZero)
            throw new DivideByZeroException();
        for (var places = 0; places <= MostPlaces; places++)
        {
            var (quotient, rest) = BigInteger.DivRem(left.Digits * BigInteger.Pow(10, places + right.Places), right.Digits);
            if (rest.IsZero)
                return Of(quotient, places + left.Places);
        }

        throw new EndlessQuotientException($"{left.Text} / {right.Text} has no end.");
    }

    public static Endless operator -(Endless value) => new(-value.Digits, value.Places);

    public static bool operator <(Endless left, Endless right) => (left - right).Digits.Sign < 0;

    public static bool operator >(Endless left, Endless right) => right < left;

    public static bool operator <=(Endless left, Endless right) => !(right < left);

    public static bool operator >=(Endless left, Endless right) => !(left < right);

    static Endless INumberBase<Endless>.Abs(Endless value) => new(BigInteger.Abs(value.Digits), value.Places);

    static bool INumberBase<Endless>.IsFinite(Endless value) => true;

    static bool INumberBase<Endless>.IsNaN(Endless value) => false;

    static bool INumberBase<Endless>.IsNegative(Endless value) => value.Digits.Sign < 0;

    static bool INumberBase<Endless>.IsPositive(Endless value) => value.Digits.Sign >= 0;

    static bool INumberBase<Endless>.IsZero(Endless value) => value.Digits.IsZero;

    string Text => Places == 0 ? Digits.ToString(CultureInfo.InvariantCulture) : $"{Digits.ToString(CultureInfo.InvariantCulture)}E-{Places}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Text;

    BigInteger At(int places) => Digits * BigInteger.Pow(10, Math.Max(0, places - Places));

    static Endless Of(BigInteger digits, int places)
    {
        for (; places > 0 && (digits % 10).IsZero; places--)
            digits /= 10;
        return new(digits, places);
    }
}

public sealed class EndlessQuotientException(string message) : ArithmeticException(message);
