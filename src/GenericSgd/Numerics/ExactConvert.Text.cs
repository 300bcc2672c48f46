using System.Globalization;
using System.Numerics;

namespace GenericSgd.Numerics;

// Numbers and text, and the double for pictures and progress.
public static partial class ExactConvert
{
    /// <summary>
    /// The shortest text that reads back to the same number of type <typeparamref name="T"/>, with a point and without separators, in every
    /// culture.
    /// </summary>
    public static string ToText<T>(T value)
        where T : INumber<T> => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToText{T}"/> writes, straight into <typeparamref name="T"/>.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    /// <exception cref="OverflowException">The number is beyond the numbers of <typeparamref name="T"/>, which has no infinity.</exception>
    public static T FromText<T>(ReadOnlySpan<char> text)
        where T : INumber<T> => T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The nearest double, for plots and progress, never for computing on in <typeparamref name="T"/>.</summary>
    public static double ToDouble<T>(T value)
        where T : INumber<T> => Nearest<T, double>(value);

    /// <summary>The number as an exact decimal literal: all digits of its value, which are more than those of its shortest text.</summary>
    /// <exception cref="OverflowException">NaN or infinity.</exception>
    public static Real ToReal<T>(T value)
        where T : INumber<T> => T.IsFinite(value)
            ? new Real(ExactValue<T>.Of(value))
            : throw new OverflowException($"{ToText(value)} is not a number that can be written down.");
}
