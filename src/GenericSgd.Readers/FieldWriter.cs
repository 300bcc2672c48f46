namespace GenericSgd.Readers;

/// <summary>Writes the rows of a CSV file, with fields in quotes where they need them.</summary>
/// <param name="output">Where to.</param>
/// <param name="separator">What stands between two fields.</param>
/// <param name="quote">What stands around a field that holds a separator, a quote or a line end; a quote within is doubled.</param>
/// <param name="lineEnd">What ends a row.</param>
public sealed class FieldWriter(TextWriter output, char separator = ',', char quote = '"', string lineEnd = "\n")
{
    readonly TextWriter _output = output ?? throw new ArgumentNullException(nameof(output));
    readonly string _lineEnd = lineEnd ?? throw new ArgumentNullException(nameof(lineEnd));

    /// <summary>Writes one row.</summary>
    public void Row(IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _output.Write(string.Join(separator, fields.Select(Quoted)));
        _output.Write(_lineEnd);
    }

    /// <summary>Writes a text that is a row already, and fields after it.</summary>
    /// <param name="row">The row, without its line end.</param>
    /// <param name="fields">What comes after it.</param>
    public void Row(ReadOnlySpan<char> row, IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _output.Write(row);
        foreach (var field in fields)
        {
            _output.Write(separator);
            _output.Write(Quoted(field));
        }

        _output.Write(_lineEnd);
    }

    string Quoted(string field) => field.AsSpan().ContainsAny([separator, quote, '\r', '\n'])
        ? $"{quote}{field.Replace($"{quote}", $"{quote}{quote}")}{quote}"
        : field;
}
