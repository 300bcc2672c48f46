namespace GenericSgd.Readers;

/// <summary>How a CSV text is to be understood. What is not given is found out from its first lines.</summary>
/// <remarks>Numbers are written with a point, whatever the culture; a comma as decimal sign is refused with a hint. Blank lines are skipped.</remarks>
public sealed record CsvOptions
{
    const string NoQuote = "A quote is no letter, digit or blank.";

    /// <summary>
    /// Whether the first row names the columns; null to find out: it does if none of its fields is a number. Without a header the columns are x1, x2, ...
    /// </summary>
    public bool? HasHeader { get; init; }

    /// <summary>What separates fields, an ASCII character that is no letter, digit or quote; null to find out among comma, semicolon, tab and bar.</summary>
    /// <remarks>It is compared with the quote when a text is read.</remarks>
    public char? Separator { get; init => field = value is { } separator ? CanSeparate(separator) : null; }

    /// <summary>What encloses a field that holds separators, line ends or quotes, no letter, digit or blank; inside, a quote is written twice.</summary>
    public char Quote { get; init => field = Require.That(!char.IsLetterOrDigit(value) && !char.IsWhiteSpace(value), value, NoQuote); } = '"';

    /// <summary>
    /// A line that begins with this, such as <c>#</c>, is skipped; null if there are no such lines. There are none unless it is said: <c>#ff0000</c> may be a
    /// value.
    /// </summary>
    public char? Comment { get; init; }

    /// <summary>
    /// Texts that mean "no value", compared without regard to case and to blanks around them. The text "nan" is not among them at first: whether it is a
    /// missing value or a failed computation is for the owner of the data to say.
    /// </summary>
    public ValueList<string> MissingMarks { get; init => field = Require.NoneNull(value); } = ["", "NA", "N/A", "?", "null"];

    static char CanSeparate(char separator) => Require.That(
        char.IsAscii(separator) && !char.IsLetterOrDigit(separator),
        separator,
        $"{Shown.Separator(separator)} cannot separate fields: it is a letter, a digit, or not ASCII.",
        nameof(Separator));
}
