using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Output;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Metrics;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Commands;

/// <summary>The metrics that fit a model, over rows in the units of the data, as texts that read back to the same value.</summary>
/// <param name="Rows">Which rows: "training" or "validation".</param>
/// <param name="Values">Name and value, in the order of showing.</param>
/// <param name="Confusion">For up to 12 classes.</param>
sealed record MetricsReport(string Rows, IReadOnlyList<(string Name, string Value)> Values, ConfusionMatrix? Confusion)
{
    const int MostClasses = 12;

    /// <summary>Null if a value is beyond the range of the type, or the cost is one whose targets are probabilities.</summary>
    internal static MetricsReport? Of<T>(string rows, Model<T> model, Dataset<T> data, ValueList<string> classes)
        where T : INumber<T>
    {
        try
        {
            var predictions = new T[data.Count, model.Network.Outputs];
            model.Predict(data.Features, predictions);
            (string, T)[]? values = classes.Count > 0 || IsZeroOrOne(model.Pipeline.Cost, data)
                ? [
                    ("accuracy", Classification.Accuracy<T>(predictions, data.Targets, data.Weights)),
                    ("log-loss", Classification.LogLoss<T>(predictions, data.Targets, data.Weights)),
                ]
                : Classes.KindOf(model.Pipeline.Cost) != TargetKind.Number ? null
                : [
                    ("R2", Regression.R2<T>(predictions, data.Targets, data.Weights)),
                    ("RMSE", Regression.RootMeanSquaredError<T>(predictions, data.Targets, data.Weights)),
                    ("MAE", Regression.MeanAbsoluteError<T>(predictions, data.Targets, data.Weights)),
                ];
            if (values is null || !values.All(value => T.IsFinite(value.Item2)))
                return null;
            var confusion = classes.Count is > 0 and <= MostClasses ? ConfusionMatrix.Of<T>(predictions, data.Targets, classes, data.Weights) : null;
            return new(rows, [.. values.Select(value => (value.Item1, ExactConvert.ToText(value.Item2)))], confusion);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    // A target of 0 or 1 is a class, even where it was read as a number.
    static bool IsZeroOrOne<T>(Cost cost, Dataset<T> data)
        where T : INumber<T> => Classes.KindOf(cost) == TargetKind.NumberOrClass && data.Outputs == 1
        && data.Targets.ToArray().Cast<T>().All(target => target == T.Zero || target == T.One);

    /// <summary>Whether the model explains less than one that always predicts the mean.</summary>
    internal bool IsWorseThanTheMean => Values.Any(value => value is { Name: "R2", Value: ['-', ..] });

    internal IEnumerable<string> Lines()
    {
        yield return $"Over the {Rows} rows: {string.Join(", ", Values.Select(value => $"{value.Name} {Words.Short(value.Value)}"))}.";
    }

    internal void WriteConfusion(Screen screen)
    {
        if (Confusion is not { Classes: var classes } matrix)
            return;
        screen.Table(
            ["true \\ predicted", .. classes.Select(Visible.Short)],
            classes.Select((name, actual) => (string[])[Visible.Short(name), .. Enumerable.Range(0, classes.Count).Select(predicted => matrix[actual, predicted].ToString(CultureInfo.InvariantCulture))]),
            leftColumns: 0);
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["rows"] = Rows };
        foreach (var (name, value) in Values)
            json[name] = value;
        if (Confusion is { Classes.Count: var width } matrix)
            json["confusion"] = new JsonArray([.. matrix.Counts.Chunk(width).Select(line => new JsonArray([.. line.Select(count => JsonValue.Create(count))]))]);
        if (Confusion is { Weights.Count: > 0, Classes.Count: var wide } weighted)
            json["confusionWeights"] = new JsonArray([.. weighted.Weights.Chunk(wide).Select(line => new JsonArray([.. line.Select(weight => JsonValue.Create(weight))]))]);
        return json;
    }
}
