using System.Text.Json;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>An optimizer as an object of a pipeline's JSON. What is not as usual is written, the rest left out.</summary>
static class OptimizerJson
{
    const string LearningRate = "learningRate";
    const string Chain = "chain";
    const string Rounding = "rounding";
    const string Average = "average";

    internal static void Write(Utf8JsonWriter json, Optimizer optimizer)
    {
        json.WriteStartObject("optimizer");
        PipelineWriter.WriteDefinition(json, LearningRate, optimizer.LearningRate);
        PipelineWriter.WriteList(json, Chain, optimizer.Chain);
        if (optimizer.Rounding != default)
            json.WriteString(Rounding, JsonNamingPolicy.CamelCase.ConvertName(optimizer.Rounding.ToString()));
        if (optimizer.Average is { } average)
        {
            json.WritePropertyName(Average);
            json.WriteRawValue(average.ToString());
        }

        json.WriteEndObject();
    }

    internal static Optimizer Read(JsonElement json, string path)
    {
        var settings = CheckedObject.Of(json, path, "optimizer");
        settings.AllowOnly([LearningRate, Chain, Rounding, Average], "an optimizer");
        if (!settings.Has(LearningRate))
            throw settings.Missing(LearningRate, "it is a number or a schedule");
        return new Optimizer(
            DefinitionReader.Read<Schedule>(settings.Value(LearningRate), settings.PathOf(LearningRate)),
            settings.Has(Chain) ? settings.List(Chain, DefinitionReader.Read<GradientTransform>) : [])
        {
            Rounding = settings.Has(Rounding) ? settings.Choice<UpdateRounding>(Rounding) : default,
            Average = settings.Has(Average) ? settings.Number(Average) : null,
        };
    }
}
