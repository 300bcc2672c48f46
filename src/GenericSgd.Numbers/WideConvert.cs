using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using GenericSgd.Numbers.Digits;

namespace GenericSgd.Numbers;

/// <summary>Every built-in number to and from <see cref="DoubleDouble"/>. What fits is exact; what does not is rounded once, to nearest.</summary>
static class WideConvert
{
    /// <summary>The number as a pair: <c>High</c> nearest to it, <c>Low</c> nearest to what is left. False if the type is not known here.</summary>
    /// <typeparam name="TOther">The type to convert from.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="wide">The pair.</param>
    public static bool TryFrom<TOther>(TOther value, out DoubleDouble wide)
    {
        switch (value)
        {
            case double x: wide = x; return true;
            case int x: wide = x; return true;
            case float x: wide = x; return true;
            case decimal x: wide = x; return true;
            case long x: wide = x; return true;
            case Half x: wide = (double)x; return true;
            case byte x: wide = x; return true;
            case sbyte x: wide = x; return true;
            case short x: wide = x; return true;
            case ushort x: wide = x; return true;
            case uint x: wide = x; return true;
            case char x: wide = (double)x; return true;
            case ulong x: wide = Rational.Nearest(x, 1); return true;
            case nint x: wide = (long)x; return true;
            case nuint x: wide = Rational.Nearest(x, 1); return true;
            case Int128 x: wide = Rational.Nearest(x, 1); return true;
            case UInt128 x: wide = Rational.Nearest(x, 1); return true;
            case BigInteger x: wide = Rational.Nearest(x, 1); return true;
            case BFloat16 x: wide = (double)(float)x; return true;
            case DoubleDouble x: wide = x; return true;
            default: wide = default; return false;
        }
    }

    /// <summary>The number in another type, rounded to nearest; to an integer type towards zero. False if the type is not known here.</summary>
    /// <typeparam name="TOther">The type to convert to.</typeparam>
    /// <param name="wide">The number.</param>
    /// <param name="clamp">Whether what is out of range becomes the nearest end of the range and NaN becomes 0; otherwise both throw.</param>
    /// <param name="result">The converted number.</param>
    /// <exception cref="OverflowException">Out of range of an integer type or of decimal, and not <paramref name="clamp"/>.</exception>
    public static bool TryTo<TOther>(DoubleDouble wide, bool clamp, [MaybeNullWhen(false)] out TOther result)
        where TOther : INumberBase<TOther>
    {
        if (IsInteger<TOther>())
        {
            result = ToInteger<TOther>(wide, clamp);
            return true;
        }

        object? converted =
            typeof(TOther) == typeof(double) ? wide.High
            : typeof(TOther) == typeof(float) ? (float)wide
            : typeof(TOther) == typeof(Half) ? (Half)DoubleDouble.ToOdd(wide)
            : typeof(TOther) == typeof(BFloat16) ? (BFloat16)wide
            : typeof(TOther) == typeof(DoubleDouble) ? wide
            : typeof(TOther) == typeof(decimal) ? DecimalConvert.Nearest(wide, clamp)
            : null;
        result = converted is null ? default : (TOther)converted;
        return converted is not null;
    }

    // double's own conversions know what to do with infinities and NaN; a number with a rest is finite and needs all its digits.
    static TOther ToInteger<TOther>(DoubleDouble wide, bool clamp)
        where TOther : INumberBase<TOther>
    {
        if (wide.Low == 0)
            return clamp ? TOther.CreateSaturating(wide.High) : TOther.CreateChecked(wide.High);

        var whole = Rational.Truncate(wide);
        return clamp ? TOther.CreateSaturating(whole) : TOther.CreateChecked(whole);
    }

    static bool IsInteger<TOther>() =>
        typeof(TOther) == typeof(int) || typeof(TOther) == typeof(long) || typeof(TOther) == typeof(byte) || typeof(TOther) == typeof(sbyte)
        || typeof(TOther) == typeof(short) || typeof(TOther) == typeof(ushort) || typeof(TOther) == typeof(uint) || typeof(TOther) == typeof(ulong)
        || typeof(TOther) == typeof(char) || typeof(TOther) == typeof(nint) || typeof(TOther) == typeof(nuint) || typeof(TOther) == typeof(Int128)
        || typeof(TOther) == typeof(UInt128) || typeof(TOther) == typeof(BigInteger);
}
