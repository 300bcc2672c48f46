using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Output;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Metrics;
using GenericSgd.Numerics;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>The metrics that fit a model, over rows in the units of the data, as texts that read back to the same value.</summary>
/// <param name="Rows">Which rows: "training" or "validation".</param>
/// <param name="Values">Name and value, in the order of showing.</param>
/// <param name="Confusion">For up to 12 classes.</param>
sealed record MetricsReport(string Rows, IReadOnlyList<(string Name, string Value)> Values, ConfusionMatrix? Confusion)
{
    const int MostClasses = 12;

    /// <summary>Null if a value is beyond the range of the type, or the targets are probabilities.</summary>
    internal static MetricsReport? Of<T>(string rows, Model<T> model, Dataset<T> data, ValueList<string> classes)
        where T : INumber<T>
    {
        try
        {
            var values = classes.Count > 0 ? OfClasses(model, data, classes, out var confusion)
                : model.Pipeline.Cost.Targets is CostTargets.AnyNumber or CostTargets.NotNegative ? OfNumbers(model, data, out confusion)
                : OfNone<T>(out confusion);
            return values is null || !values.All(value => T.IsFinite(value.Value)) ? null
                : new(rows, [.. values.Select(value => (value.Name, ExactConvert.ToText(value.Value)))], confusion);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    // Of scores, as of logits, one above 0 means the second class.
    static (string Name, T Value)[] OfClasses<T>(Model<T> model, Dataset<T> data, ValueList<string> classes, out ConfusionMatrix? confusion)
        where T : INumber<T>
    {
        var scores = new T[data.Count, model.Network.Outputs];
        model.Predict(data.Features, scores);
        var numbers = NumbersOf(model.Pipeline.Cost, data, classes.Count);
        confusion = classes.Count <= MostClasses ? ConfusionMatrix.Of<T>(scores, numbers, classes, data.Weights) : null;
        var accuracy = ("accuracy", Classification.Accuracy<T>(scores, numbers, data.Weights));
        return model.Pipeline.Cost.Prediction == PredictionKind.Score ? [accuracy]
            : [accuracy, ("log-loss", Classification.LogLoss<T>(scores, numbers, data.Weights))];
    }

    static (string Name, T Value)[] OfNumbers<T>(Model<T> model, Dataset<T> data, out ConfusionMatrix? confusion)
        where T : INumber<T>
    {
        confusion = null;
        var predictions = new T[data.Count, model.Network.Outputs];
        model.PredictTargets(data.Features, predictions);
        return
        [
            ("R2", Regression.R2<T>(predictions, data.Targets, data.Weights)),
            ("RMSE", Regression.RootMeanSquaredError<T>(predictions, data.Targets, data.Weights)),
            ("MAE", Regression.MeanAbsoluteError<T>(predictions, data.Targets, data.Weights)),
        ];
    }

    static (string Name, T Value)[]? OfNone<T>(out ConfusionMatrix? confusion)
    {
        confusion = null;
        return null;
    }

    static T[,] NumbersOf<T>(Cost cost, Dataset<T> data, int classes)
        where T : INumber<T>
    {
        T[] targets = [.. Enumerable.Range(0, classes).Select(cost.TargetOfClass<T>)];
        var numbers = new T[data.Count, 1];
        for (var row = 0; row < data.Count; row++)
            numbers[row, 0] = ExactConvert.Nearest<int, T>(Array.IndexOf(targets, data.Targets[row, 0]));
        return numbers;
    }

    /// <summary>Whether the model explains less than one that always predicts the mean.</summary>
    internal bool IsWorseThanTheMean => Values.Any(value => value is { Name: "R2", Value: ['-', ..] });

    /// <summary>Whether predictions and targets differ, so far as the type can tell.</summary>
    internal bool HasErrors => Values.Any(value => value.Name is "RMSE" or "MAE" && value.Value.AsSpan().Trim("0.").Length > 0);

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
            classes.Select((name, actual) =>
                (string[])[Visible.Short(name),
                .. Enumerable.Range(0, classes.Count).Select(predicted => matrix[actual, predicted].ToString(CultureInfo.InvariantCulture))]),
            leftColumns: 0);
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["rows"] = Rows };
        foreach (var (name, value) in Values)
            json[name] = value;
        if (Confusion is { Classes.Count: var width } matrix)
            json["confusion"] = new JsonArray([.. matrix.Counts.Chunk(width).Select(line =>
                new JsonArray([.. line.Select(count => JsonValue.Create(count))]))]);
        if (Confusion is { Weights.Count: > 0, Classes.Count: var wide } weighted)
            json["confusionWeights"] =
                new JsonArray([.. weighted.Weights.Chunk(wide).Select(line => new JsonArray([.. line.Select(weight => JsonValue.Create(weight))]))]);
        return json;
    }
}
