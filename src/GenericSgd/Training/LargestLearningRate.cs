using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Optimizers;
using GenericSgd.Training.Binding;
using GenericSgd.Training.Curvatures;

namespace GenericSgd.Training;

/// <summary>The learning rate below which gradient descent cannot run away, for a cost that is quadratic in the parameters.</summary>
/// <remarks>
/// <para>Where all rows are one batch it is <c>2 / λ</c>, with momentum <c>2 (1 + factor) / λ</c>, where λ is the largest eigenvalue of the matrix of second
/// derivatives; with a higher rate the run cannot converge.</para>
/// <para>With batches each update meets another matrix. Then λ is the largest eigenvalue that a batch can have, whatever the order of the rows
/// (at most the mean of those of the worst rows): with a rate below <c>2 / λ</c> no batch carries the parameters away. Higher rates may still do. With momentum
/// the rate must be below
/// <c>2 (1 - factor) / λ</c> where the rows are shuffled (then the mean of the squares stays bounded), and below <c>2 (1 - factor)² / ((1 + factor) λ)</c>
/// where they come
/// in the same order each time, by the circle criterion: matrices that change in step with it can pump it up long before any of them would do so alone.</para>
/// <para>λ comes from power iteration on products with the matrix, which is the same everywhere. Source of the criterion: Zames, "On the input-output stability
/// of time-varying nonlinear feedback systems" (1966).</para>
/// </remarks>
public static class LargestLearningRate
{
    /// <summary>The limit for a pipeline and its data.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>Null if the cost is not quadratic in the parameters, the optimizer is more than a rate and momentum, or the numbers leave the range of
    /// double.</returns>
    /// <exception cref="ArgumentException">The data do not fit the pipeline.</exception>
    public static double? Of<T>(Pipeline pipeline, Dataset<T> data)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        return IsQuadratic(pipeline) && MomentumOf(pipeline.Optimizer) is not null ? Of(pipeline, data.To<double>()) : null;
    }

    /// <summary>A limit as a text: three digits, rounded down, since a rate above it is what the limit warns of.</summary>
    /// <param name="limit">What <see cref="Of"/> returns.</param>
    public static string Text(double limit) => RateText.Below(limit);

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

    static double? Of(Pipeline pipeline, Dataset<double> data)
    {
        var curvature = CurvatureOf(pipeline, data);
        return double.IsFinite(curvature) && curvature > 0 ? Times(pipeline, MomentumOf(pipeline.Optimizer).GetValueOrDefault(), data.Count) / curvature : null;
    }

    static double Times(Pipeline pipeline, double factor, int rows) =>
        StepCurvature.IsWhole(pipeline, rows) ? 2 * (1 + factor)
        : pipeline.Shuffle ? 2 * (1 - factor)
        : 2 * (1 - factor) * (1 - factor) / (1 + factor);

    static double CurvatureOf(Pipeline pipeline, Dataset<double> data)
    {
        var anywhere = new double[new NetworkPlan(pipeline.Inputs, pipeline.Layers).ParameterCount];
        try
        {
            return StepCurvature.Largest(pipeline, data, anywhere, Curvature.At<double>(pipeline, data, anywhere).Largest());
        }
        catch (ArithmeticException)
        {
            return double.NaN;
        }
    }

    static double? MomentumOf(Optimizer optimizer) => optimizer.Chain.Count switch
    {
        0 => 0,
        1 when optimizer.Chain[0] is Momentum momentum => momentum.Factor.To<double>(),
        _ => null,
    };
}
