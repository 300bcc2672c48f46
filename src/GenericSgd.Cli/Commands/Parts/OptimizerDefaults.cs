using System.Text.Json.Nodes;
using GenericSgd.Cli.Options;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Parts;

/// <summary>What a named optimizer is made of in each dialect, taken from the optimizer itself.</summary>
static class OptimizerDefaults
{
    static readonly (string Name, Dialect Dialect)[] Dialects = [("pytorch", Dialect.PyTorch), ("keras", Dialect.Keras), ("optax", Dialect.Optax)];

    /// <summary>A row for each dialect; one for all where they agree.</summary>
    internal static IEnumerable<string[]> RowsOf(string optimizer)
    {
        string[][] rows = [.. Dialects.Select(dialect => RowOf(optimizer, dialect.Name, dialect.Dialect))];
        if (rows.All(row => row.AsSpan(2).SequenceEqual(rows[0].AsSpan(2))))
            return [[optimizer, "all", .. rows[0][2..]]];
        return rows.Select((row, i) => i == 0 ? row : ["", .. row[1..]]);
    }

    internal static JsonNode ToJson(string optimizer)
    {
        var json = new JsonObject { ["name"] = optimizer };
        foreach (var (name, dialect) in Dialects)
            json[name] = Describe(optimizer, dialect);
        return json;
    }

    static string[] RowOf(string optimizer, string name, Dialect dialect)
    {
        var json = Describe(optimizer, dialect);
        var chain = json["chain"]!.AsArray().Select(transform => transform!.AsObject())
            .Select(transform =>
                string.Join(", ", transform.Where(setting => setting.Key != "dialect").Select(setting =>
                setting.Key == "kind" ? $"{setting.Value}" : $"{setting.Key} {setting.Value?.ToString() ?? "none"}")));
        return [optimizer, name, $"{json["learningRate"]}", string.Join("; ", chain)];
    }

    // The JSON of a pipeline writes out every setting, also those that the dialect chose.
    static JsonObject Describe(string optimizer, Dialect dialect)
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = OptimizerChoice.Create(optimizer, null, 0.9, dialect) };
        return JsonNode.Parse(PipelineJson.Write(pipeline))!["optimizer"]!.DeepClone().AsObject();
    }
}
