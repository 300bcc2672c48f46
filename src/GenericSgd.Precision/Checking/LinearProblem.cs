using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Precision.Checking;

/// <summary>A pipeline whose cost is quadratic in the parameters: its condition number, its minimum, and what gradient descent can reach of it.</summary>
/// <remarks>
/// <para>
/// With the matrix H of second derivatives and its eigenvalues from <c>μ</c> to <c>λ</c>, plain gradient descent over all rows at its best constant rate, <c>2
/// / (λ + μ)</c>, makes the distance from the minimum <c>(κ - 1) / (κ + 1)</c> times as long in each update, where <c>κ = λ / μ</c> is the condition number:
/// about <c>κ ln(10) / 2</c>
/// updates per digit.
/// A number type that holds d digits can keep about <c>d - log10(κ)</c> of the minimum: an error of one unit of the last place in the gradient is divided by μ.
/// </para>
/// <para>
/// H is computed in <see cref="DoubleDouble"/> column by column, as the gradient at a unit vector less the gradient at 0: exact but for rounding, as that
/// gradient is linear. Source: Nocedal and Wright, "Numerical Optimization", section 3.3; Higham, "Accuracy and Stability of Numerical Algorithms", chapter 20.
/// </para>
/// </remarks>
public sealed record LinearProblem
{
    const double WideDigits = 31;
    const double Lost = 1e-30;

    /// <summary>A problem with more parameters is not looked at: its matrix would take longer than the training.</summary>
    public const int MostParameters = 64;

    /// <summary>The largest eigenvalue of the matrix of second derivatives.</summary>
    public required double LargestCurvature { get; init; }

    /// <summary>The smallest eigenvalue; 0 if it is too small for <see cref="DoubleDouble"/>, as where a column is a sum of multiples of others.</summary>
    public required double SmallestCurvature { get; init; }

    /// <summary>The parameters of the lowest cost; null if the smallest curvature is lost.</summary>
    public required IReadOnlyList<DoubleDouble>? Minimum { get; init; }

    /// <summary>How many times the smallest curvature the largest one is; infinity if the smallest one is lost.</summary>
    public double Condition => LargestCurvature / SmallestCurvature;

    /// <summary>The best constant learning rate of plain gradient descent.</summary>
    public double BestRate => 2 / (LargestCurvature + SmallestCurvature);

    /// <summary>How many updates plain gradient descent needs for each digit of the minimum at <see cref="BestRate"/>, at least 1; infinity if the smallest
    /// curvature is lost.</summary>
    public double UpdatesPerDigit => Math.Max(1, Math.Log(10) / (2 * Math.Atanh(1 / Condition)));

    /// <summary>How many digits of <see cref="Minimum"/> are right at least, about; 0 if there is none.</summary>
    public double MinimumDigits => CanKeep(WideDigits);

    /// <summary>About how many digits of the minimum a number type can keep.</summary>
    /// <param name="digits">The digits that the type holds at 1.</param>
    public double CanKeep(double digits) => Math.Max(0, digits - Math.Log10(Condition));

    /// <summary>Looks at a pipeline.</summary>
    /// <param name="pipeline">The pipeline; how it batches its rows does not matter.</param>
    /// <param name="data">The rows.</param>
    /// <param name="cancellationToken">Looked at for each parameter.</param>
    /// <returns>Null if the cost is not quadratic in the parameters, there are none of them or more than <see cref="MostParameters"/>, a second derivative is
    /// not finite, or all are 0.</returns>
    /// <exception cref="ArgumentException">The data do not fit the pipeline.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static LinearProblem? Of(Pipeline pipeline, StudyData data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        if (!LargestLearningRate.IsQuadratic(pipeline) || pipeline.Build<double>().Parameters.Length is 0 or > MostParameters)
            return null;

        var trainer = new Trainer<DoubleDouble>(pipeline with { BatchSize = 0, AccumulateBatches = 1, Optimizer = Optimizer.Sgd(0.01) },
            data.In<DoubleDouble>());
        trainer.TakeBatch();
        var (matrix, atZero) = SecondDerivatives(trainer, cancellationToken);
        if (matrix.Cast<DoubleDouble>().Any(entry => !DoubleDouble.IsFinite(entry)))
            return null;
        var (values, vectors) = SymmetricMatrix.Eigen(matrix);
        var (largest, smallest) = (values.Max(value => value.High), values.Min(value => value.High));
        if (!(largest > 0))
            return null;
        var lost = smallest <= Lost * largest;
        return new LinearProblem
        {
            LargestCurvature = largest,
            SmallestCurvature = lost ? 0 : smallest,
            Minimum = lost ? null : MinimumOf(values, vectors, atZero),
        };
    }

    static (DoubleDouble[,] Matrix, DoubleDouble[] AtZero) SecondDerivatives(Trainer<DoubleDouble> trainer, CancellationToken cancellationToken)
    {
        var point = trainer.Network.Parameters;
        point.Clear();
        var atZero = GradientAt(trainer);
        var matrix = new DoubleDouble[point.Length, point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            point[i] = 1;
            var column = GradientAt(trainer);
            point[i] = 0;

            // One half of the matrix is computed and the other is made its mirror, so that rounding leaves it symmetric.
            for (var j = 0; j <= i; j++)
                matrix[i, j] = matrix[j, i] = column[j] - atZero[j];
        }

        return (matrix, atZero);
    }

    static DoubleDouble[] GradientAt(Trainer<DoubleDouble> trainer)
    {
        trainer.Forward();
        trainer.CostGradient();
        trainer.Backward();
        return trainer.Gradient.ToArray();
    }

    // Where the gradient H w + g is 0: w = -Σ v (v g) / eigenvalue.
    static DoubleDouble[] MinimumOf(DoubleDouble[] values, DoubleDouble[,] vectors, DoubleDouble[] gradient)
    {
        var minimum = new DoubleDouble[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            DoubleDouble along = 0;
            for (var j = 0; j < values.Length; j++)
                along += vectors[j, i] * gradient[j];
            along /= values[i];
            for (var j = 0; j < values.Length; j++)
                minimum[j] -= vectors[j, i] * along;
        }

        return minimum;
    }
}
