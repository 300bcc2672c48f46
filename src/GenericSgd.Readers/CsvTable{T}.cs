using System.Numerics;

namespace GenericSgd.Readers;

/// <summary>The rows of a CSV text.</summary>
sealed class CsvTable<T>(CsvSource source, IProgress<ReadProgress>? progress, CancellationToken cancellationToken) : Table<T>
    where T : INumber<T>
{
    readonly MissingMarks _marks = new(source.Options.MissingMarks);

    internal CsvRecords Records { get; } = new(source, progress, cancellationToken);

    internal override IReadOnlyList<string> Columns => Records.Header.Columns;

    internal override bool HasHeader => Records.HasHeader;

    internal override char? Separator => Records.Separator;

    internal override DataPlace HeaderPlace => new(Records.Name) { Line = Records.Header.Line };

    internal override DataPlace Place => Records.Place;

    internal override string? Hint =>
        Columns.Count == 1 ? $"Only one column was found, named \"{Shown.Name(Columns[0])}\": is {Shown.Separator(Records.Separator)} the separator?"
        : !HasHeader && source.Options.HasHeader is null
            ? "The first row was taken as data, since a number stands in it; if it is a header, say so (CsvOptions.HasHeader)."
        : null;

    internal override bool Next() => Records.Next();

    internal override CellKind Read(int column, out T value) => CellText.Parse(Records.Field(column), _marks, out value);

    internal override bool TryReadLabel(int column, out string label)
    {
        label = Records.Field(column).Trim().ToString();
        return !_marks.Contains(label);
    }

    internal override string Text(int column) => Shown.Text(Records.Field(column));

    public override void Dispose() => Records.Dispose();
}
