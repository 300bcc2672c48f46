namespace GenericSgd.Readers;

/// <summary>The names of the columns, and the record they were read from.</summary>
/// <param name="Columns">A name per column; x1, x2, ... where there is none.</param>
/// <param name="Raw">The header as it stands in the file, without its line end; empty if there is none.</param>
/// <param name="LineEnd">The line end of the first record.</param>
/// <param name="Line">The line of the first record.</param>
sealed record CsvHeader(IReadOnlyList<string> Columns, string Raw, string LineEnd, long Line)
{
    internal static readonly CsvHeader None = new([], "", "\n", 0);

    /// <summary>A first record names the columns if none of its fields is a number.</summary>
    internal static bool NamesColumns(CsvRecords first)
    {
        for (var column = 0; column < first.FieldCount; column++)
        {
            if (CellText.IsNumber(first.Field(column)))
                return false;
        }

        return true;
    }

    internal static CsvHeader Of(CsvRecords first, bool isHeader)
    {
        var names = new string[first.FieldCount];
        for (var column = 0; column < names.Length; column++)
        {
            var name = isHeader ? first.Field(column).Trim().ToString() : "";
            names[column] = name.Length > 0 ? name : $"x{column + 1}";
        }

        CheckDistinct(names, first.Place);
        var raw = first.Raw.ToString();
        var row = raw.TrimEnd('\r', '\n');
        return new CsvHeader(names, isHeader ? row : "", row.Length < raw.Length ? raw[row.Length..] : "\n", first.Line);
    }

    static void CheckDistinct(string[] names, DataPlace place)
    {
        var seen = new Dictionary<string, int>(names.Length);
        for (var column = 0; column < names.Length; column++)
        {
            if (!seen.TryAdd(names[column], column))
            {
                throw new DataFormatException(
                    place with { Column = names[column] },
                    $"Columns {seen[names[column]] + 1} and {column + 1} have the same name.",
                    "Rename one of them.");
            }
        }
    }
}
