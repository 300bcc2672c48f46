using System.Globalization;
using System.Numerics;
using GenericSgd.Cli.Output;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Commands.Predict;

/// <summary>The predictions for the rows that were read, one a line, under their headings; each with the number of its row in the data, which dropped rows
/// keep.</summary>
static class PredictionsFile
{
    /// <summary>What the column of row numbers is called, here and in what predict writes.</summary>
    internal const string RowName = "row";

    internal static void Write<T>(string target, Model<T> model, ReadResult<T> read)
        where T : INumber<T>
    {
        var data = read.Data;
        var columns = new Columns<T>(model);
        var predictions = new T[data.Count, columns.Outputs];
        columns.Predict(data.Features, predictions);
        OutputFile.Write(target, text =>
        {
            var writer = new FieldWriter(text);
            string[] fields = [RowName, .. columns.Headings];
            writer.Row(fields);
            var row = 0;
            foreach (var number in NumbersOf(data.Count, read.Summary.DroppedRows))
            {
                fields[0] = number.ToString(CultureInfo.InvariantCulture);
                columns.Describe(predictions.GetRow(row++), fields.AsSpan(1));
                writer.Row(fields);
            }
        });
        columns.TellWhatIsBeyond();
    }

    /// <summary>The numbers of the rows that were kept, from 1 over all.</summary>
    internal static IEnumerable<long> NumbersOf(int kept, ValueList<long> dropped)
    {
        var (number, next) = (0L, 0);
        for (var row = 0; row < kept; row++)
        {
            for (number++; next < dropped.Count && dropped[next] == number; next++)
                number++;
            yield return number;
        }
    }

    static ReadOnlySpan<T> GetRow<T>(this T[,] numbers, int row) => CommunityToolkit.HighPerformance.ArrayExtensions.GetRowSpan(numbers, row);
}
