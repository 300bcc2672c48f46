using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics;

// Numbers and text, and the double for pictures and progress.
/// <content>Texts, doubles and literals.</content>
public static partial class ExactConvert
{
    /// <summary>
    /// The shortest text that reads back to the same number of type <typeparamref name="T"/>, with a point and without separators, in every
    /// culture; of a type that is not built in its own text, whatever that is, and its digits where it has no text.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static string ToText<T>(T value)
        where T : INumber<T> =>
        NumberKind<T>.Value != NumberKind.Other ? value.ToString(null, CultureInfo.InvariantCulture) : OwnText(value) ?? DigitsText(value);

    /// <summary>
    /// Reads what <see cref="ToText{T}"/> writes, straight into <typeparamref name="T"/>. Where a type that is not built in cannot parse, its digits are put
    /// together as in <see cref="Real.To{T}"/>.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="FormatException">The text is no number.</exception>
    /// <exception cref="OverflowException">The number is beyond the numbers of <typeparamref name="T"/>, which has no infinity.</exception>
    public static T FromText<T>(ReadOnlySpan<char> text)
        where T : INumber<T> =>
            NumberKind<T>.Value != NumberKind.Other ? T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : FromOwnText<T>(text);

    /// <summary>The nearest double, for plots and progress, never for computing on in <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static double ToDouble<T>(T value)
        where T : INumber<T> => Nearest<T, double>(value);

    /// <summary>The number as an exact decimal literal: all digits of its value, which are more than those of its shortest text.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="OverflowException">NaN or infinity.</exception>
    public static Real ToReal<T>(T value)
        where T : INumber<T> => T.IsFinite(value)
            ? new Real(ExactValue<T>.Of(value))
            : throw new OverflowException($"{ToText(value)} is not a number that can be written down.");

    static string? OwnText<T>(T value)
        where T : INumber<T>
    {
        try
        {
            return value.ToString(null, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return null;
        }
    }

    static string DigitsText<T>(T value)
        where T : INumber<T> =>
        T.IsNaN(value) ? "NaN"
        : !T.IsFinite(value) ? (value < T.Zero ? "-Infinity" : "Infinity")
        : PlaceDigits.TryRead(value, out var exact) ? new Real(exact).ToString()
        : $"(a {NumberName.Of<T>()} without a text)";

    static T FromOwnText<T>(ReadOnlySpan<char> text)
        where T : INumber<T>
    {
        try
        {
            return T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (Refusal.Is(e) && e is not (FormatException or OverflowException))
        {
            return Real.TryParse(text, out var literal)
                ? Rounded<T>.From(literal.Value)
                : throw new FormatException($"'{text}' is no {NumberName.Of<T>()}: {e.Message}", e);
        }
    }
}
