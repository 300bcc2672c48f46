using System.Globalization;

namespace GenericSgd.Numbers;

/// <content>
/// Text: <c>3 + 2ε</c>, <c>3 + -2ε</c>, and <c>3</c> for a constant. A part that is itself written with ε, because it is a dual number, stands in parentheses:
/// <c>(1 + 2ε) + (3 + 4ε)ε</c>. It reads back as the same two parts if the text of <typeparamref name="T"/> does.
/// </content>
public readonly partial struct Dual<T>
{
    const string Between = " + ";
    const char Mark = 'ε';

    /// <summary>Reads <c>value + derivativeε</c>, or a value alone as a constant.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of both parts; null is the current one.</param>
    /// <exception cref="FormatException">Not such a text.</exception>
    public static Dual<T> Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, IRealNumber<Dual<T>>.Style, provider, out var result) ? result : throw new FormatException($"'{s}' is not a dual number.");
    }

    /// <summary>Reads like <see cref="Parse(string, IFormatProvider)"/> and returns false instead of throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of both parts; null is the current one.</param>
    /// <param name="result">The number; 0 if the text is none.</param>
    public static bool TryParse(string? s, IFormatProvider? provider, out Dual<T> result) => TryParse(s, IRealNumber<Dual<T>>.Style, provider, out result);

    /// <summary>Reads like <see cref="Parse(string, IFormatProvider)"/>, with a choice of what is allowed.</summary>
    /// <param name="s">The text.</param>
    /// <param name="style">What is allowed in each part.</param>
    /// <param name="provider">The culture of both parts; null is the current one.</param>
    /// <param name="result">The number; 0 if the text is none.</param>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Dual<T> result)
    {
        var text = s.Trim();
        var split = Split(text);
        var valueText = text;
        var derivative = T.Zero;
        var good = true;
        if (split >= 0 && text[^1] == Mark)
        {
            good = Inner.TryParse<T>(Open(text[(split + Between.Length)..^1]), style, provider, out derivative!);
            valueText = text[..split];
        }

        good &= Inner.TryParse<T>(Open(valueText), style, provider, out var value);
        result = good ? new Dual<T>(value!, derivative) : Zero;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    /// <summary>The number as text.</summary>
    /// <param name="format">The format of both parts.</param>
    /// <param name="formatProvider">The culture of both parts.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var value = Close(Value.ToString(format, formatProvider));
        var derivative = Close(Derivative.ToString(format, formatProvider));
        return derivative == T.Zero.ToString(format, formatProvider) ? value : value + Between + derivative + Mark;
    }

    // Where " + " stands outside all parentheses, or -1.
    static int Split(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0 && text[i..].StartsWith(Between))
            {
                return i;
            }
        }

        return -1;
    }

    static string Close(string part) => part.Contains(Mark) ? $"({part})" : part;

    static ReadOnlySpan<char> Open(ReadOnlySpan<char> part) => part.Contains(Mark) && part[0] == '(' && part[^1] == ')' ? part[1..^1] : part;
}
