using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Readers;

/// <summary>Collects a target column that names classes. Classes are numbered once all are known.</summary>
/// <remarks>
/// Class 0 is the first name in order: of numbers by size, of words by their characters. So the numbers depend on neither the order of the rows nor the
/// culture.
/// </remarks>
sealed class ClassTarget<T>(Table<T> table, int column, TargetKind kind)
    where T : INumber<T>
{
    readonly Dictionary<string, int> _seen = [];
    readonly List<int> _rows = [];

    /// <summary>The names of the classes in order; none if the column turned out to hold numbers.</summary>
    internal ValueList<string> Names { get; set; } = [];

    /// <summary>Reads the field of the row; false if it is missing.</summary>
    internal bool Read()
    {
        if (!table.TryReadLabel(column, out var label))
        {
            _rows.Add(-1);
            return false;
        }

        if (!_seen.TryGetValue(label, out var place))
            _seen.Add(label, place = _seen.Count);
        _rows.Add(place);
        return true;
    }

    /// <summary>Forgets the last row.</summary>
    internal void Drop() => _rows.RemoveAt(_rows.Count - 1);

    /// <summary>The target of each row: the number of its class, or the number that stands there.</summary>
    /// <exception cref="DataFormatException">All rows have the same class, or a number is beyond the type.</exception>
    internal T[] Numbers()
    {
        var names = _seen.Keys.ToArray();
        var areNumbers = kind != TargetKind.Class && names.All(name => CellText.IsNumber(name));
        var areTwo = IsOfTwo && names.All(name => Real.TryParse(name, out _)) && names.Select(Real.Parse).Distinct().Count() == 2;
        var values = areNumbers && !areTwo ? [.. names.Select(Parse)] : ClassNumbers(names, areNumbers);
        return [.. _rows.Select(place => values[place])];
    }

    bool IsOfTwo => kind is TargetKind.TwoClasses or TargetKind.TwoSigns;

    T[] ClassNumbers(string[] names, bool areNumbers)
    {
        // The first text of each number stands for it.
        var apart = areNumbers ? [.. names.DistinctBy(Real.Parse)] : names;
        var ordered = apart.All(name => Real.TryParse(name, out _))
            ? apart.OrderBy(Real.Parse).ThenBy(name => name, StringComparer.Ordinal).ToArray()
            : [.. apart.Order(StringComparer.Ordinal)];
        if (ordered.Length == 1)
        {
            throw new DataFormatException(
                table.HeaderPlace with { Column = table.Columns[column] }, $"Every row is of the class \"{Shown.Name(ordered[0])}\".",
                    "There is nothing to tell apart: add rows of another class.");
        }

        Names = [.. ordered];
        var numbers = new Dictionary<string, int>(ordered.Length);
        for (var number = 0; number < ordered.Length; number++)
            numbers.Add(ordered[number], number);

        // Of numbers there are two, and another text of the same one stands for it.
        return [.. names.Select(name => TargetOf(numbers.TryGetValue(name, out var number) ? number
            : Array.FindIndex(ordered, one => Real.Parse(one) == Real.Parse(name))))];
    }

    T TargetOf(int number) => kind == TargetKind.TwoSigns && Names.Count == 2 ? number == 0 ? -T.One : T.One : ExactConvert.Nearest<int, T>(number);

    T Parse(string text) => CellText.Parse<T>(text, new MissingMarks([]), out var value) is CellKind.Number or CellKind.BecameZero
        ? value
        : throw new DataFormatException(
            table.HeaderPlace with { Column = table.Columns[column] }, $"{Shown.Name(text)} is too large for {NumberName.Shown<T>()}.",
                "Take a number type with a wider range.");
}
