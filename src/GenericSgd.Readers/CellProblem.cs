using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Readers;

/// <summary>What can be wrong with one field, in words.</summary>
static class CellProblem
{
    const int RowsLookedAt = 100;

    /// <param name="table">Standing at the row; an error about text may read on.</param>
    /// <param name="column">The column.</param>
    /// <param name="kind">What was found there.</param>
    /// <param name="isFirst">Whether no number was read from this column before.</param>
    internal static DataFormatException Of<T>(Table<T> table, int column, CellKind kind, bool isFirst)
        where T : INumber<T>
    {
        var text = table.Text(column);
        var place = table.Place with { Column = table.Columns[column], Text = text };
        return kind switch
        {
            CellKind.Missing => new DataFormatException(
                place,
                text.Length == 0 ? "The value is missing." : $"The value is missing (\"{text}\").",
                "Fill it in, or ask for such rows to be dropped or for the mean of the column (--missing drop or mean)."),
            CellKind.NotANumber => new DataFormatException(
                place, $"\"{text}\" is not a number to learn from.", "If it stands for a missing value, empty the field, or name it as a missing mark (CsvOptions.MissingMarks)."),
            CellKind.Infinite => new DataFormatException(place, $"\"{text}\" is not a finite number.", "Correct the value or remove the row."),
            CellKind.TooLarge => TooLarge<T>(place, text),
            _ => NoNumber(table, column, place, text, isFirst),
        };
    }

    static DataFormatException TooLarge<T>(DataPlace place, string text)
        where T : INumber<T>
    {
        var facts = NumberFacts.Of<T>();
        var largest = facts.Largest is { } known ? $", whose largest number is {known}" : "";
        return new DataFormatException(
            place, $"{text} is too large for {facts.Name}{largest}.", "Take a number type with a wider range (double has the widest), or rescale the column.");
    }

    static DataFormatException NoNumber<T>(Table<T> table, int column, DataPlace place, string text, bool isFirst)
        where T : INumber<T>
    {
        var problem = $"\"{text}\" is not a number.";
        if (text.Count(c => c == ',') == 1 && NumberText.IsNumber(text.Replace(',', '.')))
            return new DataFormatException(place, problem, "Numbers are written with a point as decimal sign, and without signs between thousands.");
        var hint = table.Hint;
        var numbers = isFirst ? NumberColumns(table, column) : [];
        var advice = isFirst && !HoldsNumber(table, column)
            ? $"The column holds text: leave it out by choosing the features{(numbers.Count > 0 ? $", such as --features \"{string.Join(',', numbers)}\"" : " (--features)")}."
            : "Correct it, or empty the field so that it counts as missing.";
        return new DataFormatException(place, problem, hint is null ? advice : $"{advice} {hint}");
    }

    /// <summary>The columns other than this one in which the row has a number or nothing; none if they are too many to name.</summary>
    static List<string> NumberColumns<T>(Table<T> table, int column)
        where T : INumber<T>
    {
        var numbers = Enumerable.Range(0, table.Columns.Count)
            .Where(other => other != column && table.Read(other, out _) is not CellKind.Text)
            .Select(other => table.Columns[other])
            .ToList();
        return numbers.Count <= 20 ? numbers : [];
    }

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
