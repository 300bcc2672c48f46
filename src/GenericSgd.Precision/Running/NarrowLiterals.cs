using System.Text.RegularExpressions;
using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>A pipeline whose settings, such as the learning rate, are numbers that the narrowest type holds, so that no type rounds them.</summary>
static partial class NarrowLiterals
{
    /// <summary>The pipeline; the same one if a definition of it is not in the catalogue of JSON.</summary>
    internal static Pipeline In(StudyNumber narrowest, Pipeline pipeline)
    {
        if (OnlyRate(pipeline) is { } rate)
            return pipeline with
            {
                Optimizer =
                pipeline.Optimizer with { LearningRate = rate with { LearningRate = narrowest.Run(new RoundingOf(rate.LearningRate)) } }
            };
        try
        {
            return PipelineJson.Read(Fraction().Replace(PipelineJson.Write(pipeline), match =>
                narrowest.Run(new RoundingOf(Real.Parse(match.Value))).ToString()));
        }
        catch (Exception exception) when (exception is ArgumentException or PipelineFormatException)
        {
            return pipeline;
        }
    }

    /// <summary>The fractions among the settings of a pipeline; none if a definition of it is not in the catalogue of JSON.</summary>
    internal static IEnumerable<Real> Settings(Pipeline pipeline)
    {
        if (OnlyRate(pipeline) is { } rate)
            return [rate.LearningRate];
        try
        {
            return [.. Fraction().Matches(PipelineJson.Write(pipeline)).Select(match => Real.Parse(match.Value))];
        }
        catch (Exception exception) when (exception is ArgumentException or PipelineFormatException)
        {
            return [];
        }
    }

    // The way through JSON compiles a tenth of the code of a whole study; the plainest pipelines need it only for their rate. Start values come from the source
    // of the study.
    static Constant? OnlyRate(Pipeline pipeline) =>
        pipeline is { Cost: MeanSquaredError or MeanAbsoluteError, Optimizer: { LearningRate: Constant rate, Average: null, Chain.Count: 0 } }
        && pipeline.Layers.All(layer => layer is Dense or Relu or Sigmoid or Tanh) ? rate : null;

    [GeneratedRegex(@"(?<=[:\[,]\s*)-?\d+(\.\d+|[eE][-+]?\d+)+(?=\s*[,}\]])")]
    private static partial Regex Fraction();

    sealed class RoundingOf(Real value) : INumberTask<Real>
    {
        public Real Run<T>()
            where T : System.Numerics.INumber<T> => T.IsZero(value.To<T>()) ? value : ExactConvert.ToReal(value.To<T>());
    }
}
