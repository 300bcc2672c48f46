using System.Data.Common;
using System.Globalization;
using System.Numerics;

namespace GenericSgd.Readers;

/// <summary>The rows of a data reader, from where it stands; the reader stays its owner's.</summary>
sealed class DbTable<T>(DbDataReader reader, CancellationToken cancellationToken) : Table<T>
    where T : INumber<T>
{
    const string Name = "data reader";

    readonly MissingMarks _marks = new(new CsvOptions().MissingMarks);
    long _row;

    internal override IReadOnlyList<string> Columns { get; } = Names(reader);

    internal override bool HasHeader => true;

    internal override char? Separator => null;

    internal override DataPlace HeaderPlace => new(Name);

    internal override DataPlace Place => new(Name) { Line = _row, CountsLines = false };

    internal override bool Next()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _row++;
        return reader.Read();
    }

    internal override CellKind Read(int column, out T value) => DbCell.Read(reader.GetValue(column), _marks, out value);

    internal override bool TryReadLabel(int column, out string label)
    {
        label = Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)?.Trim() ?? "";
        return !_marks.Contains(label);
    }

    internal override string Text(int column) => Shown.Text(Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture));

    public override void Dispose()
    {
    }

    static string[] Names(DbDataReader reader)
    {
        var names = new string[reader.FieldCount];
        var places = new Dictionary<string, int>(names.Length);
        for (var column = 0; column < names.Length; column++)
        {
            names[column] = reader.GetName(column);
            if (!WholeText.Is(names[column]))
                throw new DataFormatException(new DataPlace(Name) { Column = names[column] }, "The name holds half of a character.",
                    "Rename the column in the query.");
            if (!places.TryAdd(names[column], column) && places[names[column]] is var earlier)
            {
                throw new DataFormatException(
                    new DataPlace(Name) { Column = names[column] },
                    $"Columns {earlier + 1} and {column + 1} have the same name.",
                    "Rename one of them in the query.");
            }
        }

        return names;
    }
}
