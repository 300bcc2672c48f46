using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Readers;

/// <summary>What can be wrong with one field, in words.</summary>
static class CellProblem
{
    const int RowsLookedAt = 100;
    const int MostDigits = 29;
    const int MostNames = 20;
    const int LongestName = 40;
    const string Correct = "Correct it, or empty the field so that it counts as missing.";

    /// <param name="table">Standing at the row; an error about text may read on.</param>
    /// <param name="columns">The chosen columns.</param>
    /// <param name="column">The column.</param>
    /// <param name="kind">What was found there.</param>
    /// <param name="mayBeLeftOut">Whether no number was read from this column before, and it need not be taken.</param>
    internal static DataFormatException Of<T>(Table<T> table, ColumnChoice columns, int column, CellKind kind, bool mayBeLeftOut)
        where T : INumber<T>
    {
        var text = table.Text(column);
        var place = table.Place with { Column = table.Columns[column], Text = text };
        return kind switch
        {
            CellKind.Missing => new DataFormatException(
                place,
                text.Length == 0 ? "The value is missing." : $"The value is missing (\"{text}\").",
                "Fill it in, or ask for such rows to be dropped or for the mean of the column (ReadOptions.Missing)."),
            CellKind.NotANumber => new DataFormatException(
                place,
                $"\"{text}\" is not a number to learn from.",
                "If it stands for a missing value, empty the field or write one of CsvOptions.MissingMarks."),
            CellKind.Infinite => new DataFormatException(place, $"\"{text}\" is not a finite number.", "Correct the value or remove the row."),
            CellKind.TooLarge => TooLarge<T>(place, text),
            _ => NoNumber(table, columns, column, place, text, mayBeLeftOut),
        };
    }

    internal static DataFormatException Negative<T>(Table<T> table, int column)
        where T : INumber<T> => new(
            table.Place with { Column = table.Columns[column], Text = table.Text(column) },
            $"The weight of a row is at least 0, not {table.Text(column)}.", "Correct it, or name another column of weights.");

    static DataFormatException TooLarge<T>(DataPlace place, string text)
        where T : INumber<T>
    {
        var facts = NumberFacts.Of<T>();
        var largest = facts.Largest is { } known ? $", whose largest number is {Largest<T>(known)}" : "";
        var advice = typeof(T) == typeof(double) ? "Rescale the column."
            : "Take a number type with a wider range (double has the widest), or rescale the column.";
        return new DataFormatException(place, $"{text} is too large for {NumberName.Shown<T>()}{largest}.", advice);
    }

    /// <summary>All digits if they are few: the shortest text of half's 65504 is 65500.</summary>
    static Real Largest<T>(Real shortest)
        where T : INumber<T>
    {
        var exact = ExactConvert.ToReal(shortest.To<T>());
        return exact.ToString().Length <= MostDigits ? exact : shortest;
    }

    static DataFormatException NoNumber<T>(Table<T> table, ColumnChoice columns, int column, DataPlace place, string text, bool mayBeLeftOut)
        where T : INumber<T>
    {
        var problem = $"\"{text}\" is not a number.";
        if (text.Count(c => c == ',') == 1 && CellText.IsNumber(text.Replace(',', '.')))
            return new DataFormatException(place, problem, "Numbers are written with a point as decimal sign, and without signs between thousands.");
        var advice = mayBeLeftOut ? LeaveOut(table, columns, column) : Correct;
        return new DataFormatException(place, problem, text is ['#', ..] && column == 0 && place.CountsLines ? $"{advice} {CsvProblem.CommentAdvice}" : advice);
    }

    static string LeaveOut<T>(Table<T> table, ColumnChoice columns, int column)
        where T : INumber<T>
    {
        var hint = table.Place.Line == table.HeaderPlace.Line ? table.Hint : null;
        var numbers = NumberColumns(table, columns.Targets, column);
        if (HoldsNumber(table, column))
            return hint ?? Correct;
        if (columns.Targets.Contains(column))
            return "The column holds text, but the target of this cost has to be a number. To learn classes take SoftmaxCrossEntropyFromLogits and as many outputs as there are classes.";
        var example = numbers.Count is > 0 and <= MostNames && numbers.TrueForAll(CanBeNamed) ? $", such as ReadOptions.Features {Listed(numbers)}" : " (ReadOptions.Features)";
        return $"The column holds text: leave it out by choosing the features{example}.";
    }

    // Names that hold a comma stand in quotes of their own, and so the whole in the other quotes of a shell.
    static string Listed(IReadOnlyCollection<string> names) => names.Any(name => name.AsSpan().ContainsAny(',', '"'))
        ? $"'{string.Join(',', names.Select(name => name.AsSpan().ContainsAny(',', '"') ? $"\"{name.Replace("\"", "\"\"")}\"" : name))}'"
        : $"\"{string.Join(',', names)}\"";

    // In a list with quotes around.
    static bool CanBeNamed(string name) => name.Length <= LongestName && Shown.Name(name) == name;

    /// <summary>The columns, neither this one nor a target, in which the row has a number or nothing.</summary>
    static List<string> NumberColumns<T>(Table<T> table, int[] targets, int column)
        where T : INumber<T> => [.. Enumerable.Range(0, table.Columns.Count)
        .Where(other => other != column && !targets.Contains(other) && table.Read(other, out _) != CellKind.Text)
        .Select(other => table.Columns[other])];

    static bool HoldsNumber<T>(Table<T> table, int column)
        where T : INumber<T>
    {
        try
        {
            for (var row = 0; row < RowsLookedAt && table.Next(); row++)
            {
                if (table.Read(column, out _) is CellKind.Number or CellKind.BecameZero)
                    return true;
            }
        }
        catch (DataFormatException)
        {
            // The first error is the one to be told.
        }

        return false;
    }
}
