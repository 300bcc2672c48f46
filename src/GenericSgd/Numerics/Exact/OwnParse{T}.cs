using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>Whether a number type reads the texts of literals, found out once by reading some and comparing with its own digits.</summary>
static class OwnParse<T>
    where T : INumber<T>
{
    static readonly string[] Probes = ["0", "1", "-1", "10", "0.5", "-2.25", "0.01", "0.1", "1.5E-05", "100"];

    // A type that knows its exact value is made for this library, and its operations may be counted: it is not tried.
    static readonly bool IsRight = typeof(T).IsAssignableTo(typeof(IExactValue)) ? Refusal.Of(() => Parse(Probes[^1]) is not null) ?? false
        : (Refusal.Of(() => Array.TrueForAll(Probes, IsRead)) ?? false);

    /// <summary>False if the type does not read this text, or is known to read others wrongly.</summary>
    internal static bool TryRead(string text, out T value)
    {
        value = T.Zero;
        if (!IsRight)
            return false;
        try
        {
            value = Parse(text);
            return value is not null;
        }
        catch (Exception e) when (Refusal.Is(e) && e is not OverflowException)
        {
            return false;
        }
    }

    static T Parse(string text) => T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    // Within a few units of its last place: how well it rounds is its own business.
    static bool IsRead(string text)
    {
        var read = Parse(text);
        if (!Real.TryParse(text, out var literal) || read is null)
            return false;
        var right = OwnDigits<T>.From(literal.Value);
        if (Rounding<T>.IsExact)
            return read == right;
        var apart = read > right ? read - right : right - read;
        var size = right < T.Zero ? -right : right;
        var unit = size * Measured<T>.StepAtOne;
        unit = unit > Measured<T>.SmallestPositive ? unit : Measured<T>.SmallestPositive;
        return apart <= unit + unit + unit + unit;
    }
}
