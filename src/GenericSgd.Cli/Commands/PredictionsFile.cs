using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Commands;

/// <summary>The predictions for the rows that were read, one a line, under their headings.</summary>
static class PredictionsFile
{
    internal static void Write<T>(string path, Model<T> model, Dataset<T> data)
        where T : INumber<T>
    {
        var columns = new Columns<T>(model);
        var predictions = new T[data.Count, columns.Outputs];
        columns.Predict(data.Features, predictions);
        ReplacingFile.Write(path, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            var writer = new FieldWriter(text);
            var fields = columns.Headings;
            writer.Row(fields);
            for (var row = 0; row < data.Count; row++)
            {
                columns.Describe(predictions.GetRow(row), fields);
                writer.Row(fields);
            }
        });
    }

    static ReadOnlySpan<T> GetRow<T>(this T[,] numbers, int row) => CommunityToolkit.HighPerformance.ArrayExtensions.GetRowSpan(numbers, row);
}
