using System.Numerics;
using System.Text.Json.Nodes;
using GenericSgd.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>The course of a run as JSON: an entry for the start and one for each epoch. Costs are those that training lowers: of standardized data where they
/// are, with penalties.</summary>
static class HistoryJson
{
    /// <remarks>
    /// Entry e holds what is known once epoch e is done: the validation cost of the parameters then; the learning rate of its last step; and as cost, where an
    /// epoch is one update, that of the parameters then, else the mean of what the batches of epoch e cost as they were trained on, so that it never runs ahead
    /// of the validation cost.
    /// </remarks>
    internal static JsonArray Of<T>(History<T> history)
        where T : INumber<T>
    {
        var behind = history.UpdatesPerEpoch > 1 ? 1 : 0;
        var entries = new JsonArray();
        for (var epoch = 0; epoch <= history.Epochs; epoch++)
        {
            entries.Add((JsonNode)new JsonObject
            {
                ["epoch"] = epoch,
                ["cost"] = At(history.Cost, epoch - behind),
                ["validationCost"] = At(history.ValidationCost, epoch),
                ["learningRate"] = At(history.LearningRate, epoch - 1),
            });
        }

        return entries;
    }

    static string? At<T>(ReadOnlySpan<T> numbers, int place)
        where T : INumber<T> => place >= 0 && place < numbers.Length ? ExactConvert.ToText(numbers[place]) : null;
}
