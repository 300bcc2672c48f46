using System.Text.RegularExpressions;
using FsCheck.Fluent;
using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Testing.Running;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tables;

/// <summary>What every definition has to keep, whatever it computes.</summary>
static class DefinitionLaws
{
    internal const string JsonName = "json reads back";
    internal const string JsonMeaning = "The JSON of a pipeline with this part reads back to an equal pipeline.";
    internal const string JsonFormula = "read(write(part)) = part";

    /// <summary>The law of JSON; it does not apply to a record that is not in the catalogue.</summary>
    internal static Law Json(Law law, object part)
    {
        if (Definitions.Find(part.GetType()) is null)
            return law.DoesNotApply("it has no name in JSON; Definitions.Register gives it one.");
        return Law.ForAll(law, Gen.Constant(Around(part)).ToArbitrary(), ReadsBack, PipelineJson.Write, new LawSettings { Cases = 1 });
    }

    static string? ReadsBack(Pipeline pipeline)
    {
        var text = PipelineJson.Write(pipeline);
        var back = PipelineJson.Read(text);
        return back == pipeline && PipelineJson.Write(back) == text ? null : $"It reads back as {Regex.Replace(PipelineJson.Write(back), @"\s+", " ")}.";
    }

    static Pipeline Around(object part)
    {
        var plain = new Pipeline { Inputs = 1, Layers = [new Dense(1)] };
        return part switch
        {
            Layer layer => plain with { Layers = [layer] },
            Cost cost => plain with { Cost = cost },
            GradientTransform transform => plain with { Optimizer = plain.Optimizer with { Chain = [transform] } },
            Schedule schedule => plain with { Optimizer = Optimizer.Sgd(schedule) },
            Initializer initializer => plain with { Initializer = initializer },
            _ => throw new ArgumentException($"{CodeText.Of(part)} is no part of a pipeline.", nameof(part)),
        };
    }
}
