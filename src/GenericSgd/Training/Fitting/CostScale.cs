using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Kernels;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Training.Fitting;

/// <summary>How large the cost of some rows is where nothing is known of them: what growth is measured by.</summary>
/// <remarks>
/// It is the larger of two magnitudes, that of the cost at the pipeline's start values and that of the cost of predictions of 0. The first knows how large the
/// features are, the second how large the targets are, also where a run begins with a network that fits already; both may be negative, and one of them 0.
/// </remarks>
static class CostScale
{
    /// <summary>The scale; 0 if neither cost is finite.</summary>
    internal static T Of<T>(Pipeline pipeline, Dataset<T> data)
        where T : INumber<T>
    {
        var start = pipeline.Build<T>();
        return T.Max(Magnitude(() => Evaluation.Cost(start, pipeline.Cost, data)), Magnitude(() => OfZeros(start.Outputs, pipeline, data)));
    }

    static T OfZeros<T>(int outputs, Pipeline pipeline, Dataset<T> data)
        where T : INumber<T>
    {
        var zeros = Zeroed.Of<T>(Evaluation.PredictionsOf(data, outputs));
        return Evaluation.Cost<T>(View.Of(zeros, data.Count, outputs), pipeline.Cost, data);
    }

    static T Magnitude<T>(Func<T> cost)
        where T : INumber<T>
    {
        try
        {
            var value = T.Abs(cost());
            return T.IsFinite(value) ? value : T.Zero;
        }
        catch (ArithmeticException)
        {
            return T.Zero;
        }
    }
}
