using System.Globalization;

namespace GenericSgd.Readers;

/// <summary>A place in data: the file, and where known the line, the column and the text that stands there.</summary>
/// <param name="Source">The file as it was named, or what stands for it.</param>
public sealed record DataPlace(string Source)
{
    /// <summary>
    /// The line of the file, from 1, where the row begins (blank lines, comments and line ends inside quotes all count); of a data reader the row, from 1.
    /// </summary>
    public long? Line { get; init; }

    /// <summary>The name of the column.</summary>
    public string? Column { get; init; }

    /// <summary>The text in question, as it stands there.</summary>
    public string? Text { get; init; }

    /// <summary>Whether <see cref="Line"/> counts the lines of a text; otherwise it counts rows.</summary>
    internal bool CountsLines { get; init; } = true;

    /// <summary>The place in words: <c>data.csv, line 7, column "age"</c>.</summary>
    public override string ToString()
    {
        var line = Line is { } number ? string.Create(CultureInfo.InvariantCulture, $", {(CountsLines ? "line" : "row")} {number}") : "";
        return $"{Source}{line}{(Column is null ? "" : $", column \"{Shown.Name(Column)}\"")}";
    }
}
