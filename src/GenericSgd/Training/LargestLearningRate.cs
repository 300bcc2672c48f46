using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Training;

/// <summary>The learning rate above which gradient descent cannot converge, for a cost that is quadratic in the parameters.</summary>
/// <remarks>
/// <para>It is <c>2 / λ</c>, with momentum <c>2 (1 + factor) / λ</c>, where λ is the largest eigenvalue of the matrix of second derivatives.</para>
/// <para>
/// λ comes from power iteration. The product of that matrix H with a vector v needs no matrix: the gradient of a quadratic cost is linear,
/// so <c>H v = gradient(v) - gradient(0)</c>. All of it is done in double, whatever the number type of the data: it is a diagnosis.
/// </para>
/// </remarks>
public static class LargestLearningRate
{
    const int Iterations = 300;
    const double Tolerance = 1e-9;

    /// <summary>The limit for a pipeline and its data.</summary>
    /// <returns>Null if the cost is not quadratic in the parameters, or the optimizer is more than a rate and momentum.</returns>
    public static double? Of<T>(Pipeline pipeline, Dataset<T> data)
        where T : INumber<T>
    {
        if (!IsQuadratic(pipeline) || MomentumOf(pipeline.Optimizer) is not { } factor)
            return null;

        var inDouble = new Dataset<double>(ToDouble(data.Features.ToArray()), ToDouble(data.Targets.ToArray()), data.Count);
        var curvature = LargestEigenvalue(new Trainer<double>(pipeline with { BatchSize = 0 }, inDouble));
        return double.IsFinite(curvature) && curvature > 0 ? 2 * (1 + factor) / curvature : null;
    }

    static bool IsQuadratic(Pipeline pipeline)
    {
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

    static double[] ToDouble<T>(T[,] values)
        where T : INumber<T> => [.. values.Cast<T>().Select(ExactConvert.ToDouble)];

    static double LargestEigenvalue(Trainer<double> trainer)
    {
        trainer.TakeBatch();
        var vector = new double[trainer.Gradient.Length];
        var atZero = GradientAt(trainer, vector);

        // A start without structure, so that it is not without a share of the vector that is looked for.
        for (var i = 0; i < vector.Length; i++)
            vector[i] = Philox.Normal<double>(0, Philox.StreamOf(RandomPurpose.Search, 0), (ulong)i);

        var eigenvalue = 0.0;
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var product = GradientAt(trainer, vector);
            for (var i = 0; i < product.Length; i++)
                product[i] -= atZero[i];
            var length = double.Sqrt(Reduce.SumOfSquares<double>(product));
            if (!double.IsFinite(length) || length == 0 || double.Abs(length - eigenvalue) <= Tolerance * length)
                return length;
            eigenvalue = length;
            for (var i = 0; i < product.Length; i++)
                vector[i] = product[i] / length;
        }

        return eigenvalue;
    }

    static double[] GradientAt(Trainer<double> trainer, double[] parameters)
    {
        parameters.CopyTo(trainer.Network.Parameters);
        trainer.Forward();
        trainer.CostGradient();
        trainer.Backward();
        return trainer.Gradient.ToArray();
    }
}
