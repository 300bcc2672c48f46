using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Output;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>What <c>gsgd train</c> tells: to a person in words and a table, to a program in JSON. Numbers are texts that read back to the same value.</summary>
sealed class TrainReport<T>(TrainRequest request, ReadResult<T> read, TrainingRun<T> run, Model<T> model, DivergedException? divergence)
    where T : INumber<T>
{
    const int MostRowsOfTheTable = 40;

    readonly T[]? _original = OriginalUnits.Of(model);
    readonly string[] _shortNames = [.. read.Data.FeatureNames.Select(Visible.Short)];

    /// <summary>The cost over the training rows in the units of the data; null if there is none that is finite.</summary>
    internal required string? Cost { get; init; }

    /// <summary>The cost over the validation rows.</summary>
    internal required string? ValidationCost { get; init; }

    /// <summary>Which blocks of parameters never moved, and why.</summary>
    internal required IReadOnlyList<string> Unmoved { get; init; }

    /// <summary>How many digits of the parameters are settled at most; null if that is not known, or all are.</summary>
    internal required Settled? Settled { get; init; }

    /// <summary>How many of the rows are held back to validate.</summary>
    internal required int ValidationRows { get; init; }

    /// <summary>The metrics of the validation rows, without any those of the training rows; null if none fit or are finite.</summary>
    internal required MetricsReport? Metrics { get; init; }

    internal void Write()
    {
        var screen = Screen.For(request.Json, request.Predictions, request.ModelFile, request.Checkpoint);
        foreach (var line in Notes())
            screen.Line(line);
        Metrics?.WriteConfusion(screen);
        if (divergence is null)
            WriteParameters(screen);
        else
            Screen.Error.Line(DivergedWords.Of(divergence));
        JsonOutput.Write(request.Json, ToJson);
    }

    IEnumerable<string> Notes()
    {
        var summary = read.Summary;
        yield return $"{Words.Count(read.Data.Count, "row")}, {Words.Count(read.Data.Inputs, "feature")}, target {Visible.Short(request.Columns.Targets[0])}, number type {request.Number}."
            + (ValidationRows == 0 ? "" : $" {Words.Count(ValidationRows, "row")} {(ValidationRows == 1 ? "is" : "are")} held back to validate.");
        if (read.ClassNames.Count > 0)
            yield return $"{read.ClassNames.Count} classes: {Visible.Names(read.ClassNames)}.";
        if (summary.RowsDropped > 0)
            yield return $"{summary.RowsDropped} of {Words.Count(summary.RowsRead, "row")} {(summary.RowsDropped == 1 ? "was" : "were")} left out because a value is missing; the first: line {summary.FirstDropped[0].Line}, column {Visible.Short(summary.FirstDropped[0].Column)}.";
        if (summary.Replaced > 0)
            yield return $"{(summary.Replaced == 1 ? "1 missing value was" : $"{summary.Replaced} missing values were")} replaced by the mean of the column; the model keeps the means for predict.";
        if (summary.BecameZero > 0)
            yield return Words.BecameZero(summary.BecameZero, request.Number);
        if (summary.ConstantFeatures.Count > 0)
            yield return $"The same in every row: {Visible.Names(summary.ConstantFeatures)}.";
        if (divergence is not null)
            yield break;

        yield return run.StopReason == StopReason.Cancelled
            ? $"Cancelled after {run.History.Epochs} of {Words.Count(model.Pipeline.Epochs, "epoch")}; what was reached is kept."
                + (request.Checkpoint is { } checkpoint ? $" 'gsgd resume {checkpoint}' goes on." : "")
            : run.StopReason == StopReason.EarlyStopped
            ? $"Stopped early after {run.History.Epochs} of {Words.Count(model.Pipeline.Epochs, "epoch")}: no improvement since epoch {run.BestEpoch}, whose parameters are kept."
            : string.Create(CultureInfo.InvariantCulture, $"{Words.Count(run.History.Epochs, "epoch")} in {run.Elapsed.TotalMilliseconds:F1} ms.");
        if (!read.Data.Weights.IsEmpty)
            yield return $"Each row counts by its {Visible.Short(request.Columns.Weights!)}.";
        yield return $"Cost {(model.Pipeline.Cost.HasPenalty ? "without the penalty " : "")}{OnScreen(Cost)}"
            + (request.Validation is null ? "." : $", over the validation rows {OnScreen(ValidationCost)}.");
        foreach (var line in Metrics?.Lines() ?? [])
            yield return line;
        if (T.IsZero(run.Cost) && Metrics is { HasErrors: true })
            yield return $"The errors are too small for their squares to be anything but 0 in {request.Number}: nothing is learned from them. Take "
                + (request.Standardize ? "a number type with a wider range." : "--standardize, or a number type with a wider range.");
        else if (run.Cost > run.History.Cost[0])
            yield return "The cost is higher than at the start: the learning rate is too high.";
        else if (Metrics is { IsWorseThanTheMean: true })
            yield return $"R2 is below 0: that is worse than to predict the mean of {Visible.Short(request.Columns.Targets[0])} for every row. Take "
                + (request.Standardize ? "more epochs, another learning rate or other layers." : "--standardize, more epochs or another learning rate.");
        foreach (var line in Unmoved)
            yield return line;
        yield return $"Fingerprint of the parameters {run.Fingerprint}.";
        foreach (var (flag, file) in new[] { ("Model", request.ModelFile), ("Predictions", request.Predictions), ("Pictures in", request.Plots) })
        {
            if (file is not (null or OutputFile.StandardOutput))
                yield return $"{flag}: {file}";
        }
    }

    static string OnScreen(string? cost) => cost is null ? "beyond the range of the type" : Words.Short(cost);

    void WriteParameters(Screen screen)
    {
        if (run.Network.Parameters.Length > MostRowsOfTheTable)
        {
            screen.Line($"{Words.Count(run.Network.Parameters.Length, "parameter")} in {Words.Count(run.Network.Blocks.Count, "block")}.");
            return;
        }

        screen.Table(
            _original is null ? ["parameter", "value"] : ["parameter", "value", "in the units of the data"],
            run.Network.Blocks.SelectMany(RowsOf),
            leftColumns: 0);
        if (Settled is not null)
            screen.Line(Settled.Sentence);
    }

    IEnumerable<string[]> RowsOf(ParameterBlock block)
    {
        for (var i = 0; i < block.Shape.Count; i++)
        {
            var place = block.Offset + i;
            string[] row = [ParameterName.Of(block, i, _shortNames), ExactConvert.ToText(run.Network.Parameters[place])];
            yield return _original is null ? row : [.. row, ExactConvert.ToText(_original[place])];
        }
    }

    JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["command"] = "train",
            ["number"] = request.Number,
            ["rows"] = read.Data.Count,
            ["validationRows"] = ValidationRows,
            ["features"] = new JsonArray([.. read.Data.FeatureNames.Select(name => JsonValue.Create(name))]),
            ["target"] = request.Columns.Targets[0],
            ["epochs"] = run.History.Epochs,
            ["cost"] = Cost,
            ["validationCost"] = ValidationCost,
            ["metrics"] = Metrics?.ToJson(),
            ["parameters"] = new JsonArray([.. run.Network.Blocks.Select(ToJson)]),
            ["fingerprint"] = run.Fingerprint,
            ["milliseconds"] = run.Elapsed.TotalMilliseconds,
            ["diverged"] = divergence is not null,
            ["history"] = HistoryJson.Of(run.History),
        };
        if (read.ClassNames.Count > 0)
            json["classes"] = new JsonArray([.. read.ClassNames.Select(name => JsonValue.Create(name))]);
        if (Settled is not null)
            json["settledDigits"] = Settled.Digits;
        if (run.BestEpoch is { } best)
            json["bestEpoch"] = best;
        if (divergence is not null)
            json["message"] = DivergedWords.Of(divergence);
        return json;
    }

    JsonObject ToJson(ParameterBlock block)
    {
        var json = new JsonObject
        {
            ["name"] = block.Name,
            ["shape"] = new JsonArray(block.Shape.Rows, block.Shape.Columns),
            ["values"] = Values(run.Network.Values(block)),
        };
        if (_original is not null)
            json["original"] = Values(_original.AsSpan(block.Offset, block.Shape.Count));
        return json;
    }

    static JsonArray Values(ReadOnlySpan<T> numbers)
    {
        var values = new JsonArray();
        foreach (var number in numbers)
            values.Add((JsonNode)ExactConvert.ToText(number));
        return values;
    }
}
