using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Optimizers;

namespace GenericSgd.Training;

/// <summary>The learning rate above which gradient descent cannot converge, for a cost that is quadratic in the parameters.</summary>
/// <remarks>
/// <para>It is <c>2 / λ</c>, with momentum <c>2 (1 + factor) / λ</c>, where λ is the largest eigenvalue of the matrix of second derivatives.</para>
/// <para>λ comes from power iteration on products with that matrix, which is the same everywhere.</para>
/// </remarks>
public static class LargestLearningRate
{
    /// <summary>The limit for a pipeline and its data.</summary>
    /// <returns>Null if the cost is not quadratic in the parameters, or the optimizer is more than a rate and momentum.</returns>
    public static double? Of<T>(Pipeline pipeline, Dataset<T> data)
        where T : INumber<T>
    {
        if (!IsQuadratic(pipeline) || MomentumOf(pipeline.Optimizer) is not { } factor)
            return null;

        var anywhere = new T[pipeline.Build<T>().Parameters.Length];
        anywhere.AsSpan().Fill(T.Zero);
        var curvature = Curvature.At<T>(pipeline, data, anywhere).Largest();
        return double.IsFinite(curvature) && curvature > 0 ? 2 * (1 + factor) / curvature : null;
    }

    /// <summary>Whether the cost is quadratic in the parameters: one layer with parameters among linear ones, and a quadratic cost.</summary>
    /// <param name="pipeline">The pipeline.</param>
    public static bool IsQuadratic(Pipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var withParameters = 0;
        var width = pipeline.Inputs;
        foreach (var layer in pipeline.Layers)
        {
            if (!layer.IsLinear)
                return false;
            withParameters += layer.Parameters(width).Count > 0 ? 1 : 0;
            width = layer.OutputWidth(width);
        }

        return pipeline.Cost.IsQuadratic && withParameters == 1;
    }

    static double? MomentumOf(Optimizer optimizer) => optimizer.Chain.Count switch
    {
        0 => 0,
        1 when optimizer.Chain[0] is Momentum momentum => momentum.Factor.To<double>(),
        _ => null,
    };
}
