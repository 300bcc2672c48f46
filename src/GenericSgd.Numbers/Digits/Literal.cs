using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Digits;

/// <summary>Built-in numbers and texts as exact literals.</summary>
static class Literal
{
    /// <summary>The exact value of a finite number of a known type; false if the type is not known, or the number is infinite or NaN.</summary>
    /// <typeparam name="TOther">The type of the number.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="literal">The same number.</param>
    public static bool TryOf<TOther>(TOther value, out Real literal)
    {
        switch (value)
        {
            case int x: literal = x; return true;
            case double x: return TryFinite(x, out literal);
            case float x: return TryFinite(x, out literal);
            case decimal x: return TryFinite(x, out literal);
            case Half x: return TryFinite(x, out literal);
            case BFloat16 x: return TryFinite(x, out literal);
            case DoubleDouble x: return TryFinite(x, out literal);
            case long x: return TryFinite(x, out literal);
            case byte x: return TryFinite(x, out literal);
            case sbyte x: return TryFinite(x, out literal);
            case short x: return TryFinite(x, out literal);
            case ushort x: return TryFinite(x, out literal);
            case char x: return TryFinite((ushort)x, out literal);
            case uint x: return TryFinite(x, out literal);
            case ulong x: return TryFinite(x, out literal);
            case nint x: return TryFinite(x, out literal);
            case nuint x: return TryFinite(x, out literal);
            case Int128 x: return TryFinite(x, out literal);
            case UInt128 x: return TryFinite(x, out literal);
            case BigInteger x: return TryFinite(x, out literal);
            case IExactValue x when IsFinite(x, out literal): return true;
            default: literal = default; return false;
        }
    }

    /// <summary>The exact number that a text names; false if it is no such text, or may mean another number in that culture.</summary>
    /// <param name="text">The text.</param>
    /// <param name="provider">The culture; null is the current one.</param>
    /// <param name="literal">The number.</param>
    public static bool TryRead(ReadOnlySpan<char> text, IFormatProvider? provider, out Real literal)
    {
        literal = default;
        return NumberFormatInfo.GetInstance(provider).NumberDecimalSeparator == "." && Real.TryParse(text, out literal);
    }

    static bool TryFinite<TOther>(TOther value, out Real literal)
        where TOther : INumber<TOther>
    {
        var finite = TOther.IsFinite(value);
        literal = finite ? ExactConvert.ToReal(value) : default;
        return finite;
    }

    static bool IsFinite(IExactValue value, out Real literal)
    {
        try
        {
            literal = value.ToReal();
            return true;
        }
        catch (OverflowException)
        {
            literal = default;
            return false;
        }
    }
}
