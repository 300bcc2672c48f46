namespace GenericSgd.Readers;

/// <summary>Writes rows: a text that is there already, and fields after it, in quotes where they need them.</summary>
sealed class FieldWriter(TextWriter output, char separator, char quote, string lineEnd)
{
    internal void Row(ReadOnlySpan<char> row, IEnumerable<string> fields)
    {
        output.Write(row);
        foreach (var field in fields)
        {
            output.Write(separator);
            output.Write(Quoted(field));
        }

        output.Write(lineEnd);
    }

    string Quoted(string field) => field.AsSpan().ContainsAny([separator, quote, '\r', '\n'])
        ? $"{quote}{field.Replace($"{quote}", $"{quote}{quote}")}{quote}"
        : field;
}
