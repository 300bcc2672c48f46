using System.Globalization;
using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Commands;

/// <summary>The predictions for the rows that were read, one a line, under the heading <c>prediction</c>.</summary>
static class PredictionsFile
{
    internal static void Write<T>(string path, Model<T> model, Dataset<T> data)
        where T : INumber<T>
    {
        var predictions = new T[data.Count, model.Network.Outputs];
        model.Predict(data.Features, predictions);
        ReplacingFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            writer.WriteLine(string.Join(',', Headings(model.Network.Outputs)));
            for (var row = 0; row < data.Count; row++)
                writer.WriteLine(string.Join(',', Enumerable.Range(0, model.Network.Outputs).Select(output => ExactConvert.ToText(predictions[row, output]))));
        });
    }

    internal static string[] Headings(int outputs) => outputs == 1
        ? ["prediction"]
        : [.. Enumerable.Range(1, outputs).Select(output => string.Create(CultureInfo.InvariantCulture, $"prediction{output}"))];
}
