using System.Globalization;
using System.Numerics;
using GenericSgd.Numbers.Digits;

namespace GenericSgd.Numbers;

/// <summary>What a type around another one asks that one for, done by exact literals where that one does not have it.</summary>
static class Inner
{
    /// <summary>As the type's own TryParse; literals also where it throws.</summary>
    /// <typeparam name="T">The number type inside.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="style">What is allowed in it.</param>
    /// <param name="provider">The culture.</param>
    /// <param name="value">The number.</param>
    public static bool TryParse<T>(ReadOnlySpan<char> text, NumberStyles style, IFormatProvider? provider, out T value)
        where T : INumber<T>
    {
        try
        {
            var read = T.TryParse(text, style, provider, out var parsed);
            value = read ? parsed! : T.Zero;
            return read;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OverflowException))
        {
            var read = Literal.TryRead(text, provider, out var literal);
            value = read ? literal.To<T>() : T.Zero;
            return read;
        }
    }

    /// <summary>What a conversion gives that a type may not have; the exact value of a known type otherwise.</summary>
    /// <typeparam name="TOther">The type of the number.</typeparam>
    /// <typeparam name="T">The number type inside.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="refused">What the conversion threw.</param>
    public static T Converted<TOther, T>(TOther value, Exception refused)
        where T : INumber<T> => Literal.TryOf(value, out var literal) ? literal.To<T>() : throw refused;
}
