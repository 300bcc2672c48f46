using System.Globalization;
using Sylvan.Data.Csv;

namespace GenericSgd.Readers;

/// <summary>What can be wrong with the shape of a CSV text, in words.</summary>
static class CsvProblem
{
    internal const string CommentAdvice = "If lines that begin with # are comments, say so (CsvOptions.Comment).";

    internal static DataFormatException Ragged(CsvRecords records)
    {
        var (expected, found) = (records.Header.Columns.Count, records.FieldCount);
        var from = records.HasHeader ? "the header" : "the first row";
        var advice = records.MayBeComment ? CommentAdvice : found > expected
            ? "A field that holds the separator must be in quotes; a separator at the end of a row begins one more field."
            : "A missing value needs its separators too.";
        return new DataFormatException(
            records.Place with { Text = Shown.Text(records.Raw) },
            $"The row has {Shown.Count(found, "field")}, but {from} has {expected} (separator {Shown.Separator(records.Separator)}).",
            advice);
    }

    internal static DataFormatException TooWide(DataPlace place, int most) => new(
        place, string.Create(CultureInfo.InvariantCulture, $"The row has more than {most:N0} fields."),
            "Is the separator the right one, and are the line ends in the file?");

    internal static DataFormatException Nul(DataPlace place) => new(
        place, "The text holds a character with the number 0, which is no text.", "The file is damaged, of another kind, or UTF-16; save it as UTF-8.");

    internal static DataFormatException Malformed(DataPlace place, CsvFormatException cause) => cause switch
    {
        CsvRecordTooLargeException => new DataFormatException(
            place, "The row that begins here is longer than 16 million characters.", "Is a quoted field not closed?", cause),
        CsvInvalidCharacterException when cause.Message.Contains("without a closing", StringComparison.Ordinal) => new DataFormatException(
            place,
            $"Field {cause.FieldOrdinal + 1} of the row that begins here opens a quote that is not closed.",
            "Close it, or write a quote inside quotes twice.", cause),
        _ => new DataFormatException(
            place, $"There is more text after the closing quote of field {cause.FieldOrdinal + 1}.", "Write a quote inside quotes twice.", cause),
    };
}
