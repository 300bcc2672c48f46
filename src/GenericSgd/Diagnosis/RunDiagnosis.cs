using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Schedules;
using GenericSgd.Training;
using GenericSgd.Training.Binding;
using GenericSgd.Training.Curvatures;

namespace GenericSgd.Diagnosis;

/// <summary>Why a run learnt as fast or as slowly as it did: the course of each parameter, and the curvature that made it so.</summary>
/// <remarks>
/// <para>
/// A learning rate suits a parameter by its curvature h, the second derivative of the cost by it alone: with the rate <c>1 / h</c> one step would take it all
/// its way if the others stood still, so <see cref="ParameterDiagnosis.Pace"/> is <c>rate h</c>. One rate for all makes parameters of large curvature hurry and
/// those of small curvature crawl. The rates that suit, <c>pace / h</c> with the geometric mean of all paces, give every parameter the same pace and keep the
/// mean of the rates. This is Jacobi's scaling; source: van der Sluis, "Condition numbers and equilibration of matrices" (1969), for networks Becker and LeCun
/// (1988).
/// </para>
/// <para>Gradient descent is stable with rates below <c>2 / λ</c>, where λ is the largest eigenvalue of the matrix of second derivatives, and slow where λ is
/// many times the smallest.</para>
/// </remarks>
public sealed record RunDiagnosis
{
    /// <summary>Each parameter, in the order of the network.</summary>
    public required IReadOnlyList<ParameterDiagnosis> Parameters { get; init; }

    /// <summary>The learning rate of the first epoch, or of the first step if no epoch was done, as a double.</summary>
    public required double LearningRate { get; init; }

    /// <summary>The largest eigenvalue of the second derivatives at the end of the run; NaN if it cannot be told.</summary>
    public required double LargestCurvature { get; init; }

    /// <summary>The smallest eigenvalue; at most 0 where the end of the run is no minimum in every direction.</summary>
    public required double SmallestCurvature { get; init; }

    /// <summary>The largest curvature that a batch can have, as the batches of a run are smaller than the data; null where all rows are one batch.</summary>
    public double? BatchCurvature { get; init; }

    /// <summary>
    /// Plain gradient descent cannot converge with this learning rate or a higher one, <c>2 / largest curvature</c>; with batches it is sure not to run away
    /// below it,
    /// <c>2 / batch curvature</c>. Null if the curvature is not positive.
    /// </summary>
    public double? LargestStableRate => (BatchCurvature ?? LargestCurvature) is > 0 and var curvature ? 2 / curvature : null;

    /// <summary>How many times the largest curvature is the smallest; 1 is best. Null where the smallest is not positive or is lost in rounding.</summary>
    public double? Condition => ConditionOf(LargestCurvature, SmallestCurvature);

    /// <summary>Diagnoses a run.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="pipeline">What was run.</param>
    /// <param name="data">The rows that were trained on.</param>
    /// <param name="run">The run, with its parameters recorded (<see cref="TrainingOptions{T}.RecordParameters"/>).</param>
    /// <param name="nameOf">The name of a parameter by its block and its place in it; null for the name of the block with the place.</param>
    /// <param name="cancellationToken">Looked at before every product with the curvature.</param>
    /// <exception cref="ArgumentException">The parameters were not recorded.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static RunDiagnosis Of<T>(
        Pipeline pipeline, Dataset<T> data, TrainingRun<T> run, Func<ParameterBlock, int, string>? nameOf = null, CancellationToken cancellationToken = default)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(run);
        if (!run.History.HasParameters)
            throw new ArgumentException("A diagnosis needs the course of the parameters: train with RecordParameters.", nameof(run));
        nameOf ??= (block, index) => $"{block.Name}[{index}]";
        var (rows, point) = (data.To<double>(), Array.ConvertAll(run.Network.Parameters.ToArray(), ExactConvert.ToDouble));
        var curvature = Curvature.At<double>(pipeline, rows, point);
        var largest = curvature.Largest(cancellationToken);
        var rate = RateOf(pipeline, run);
        var diagonal = curvature.Diagonal(cancellationToken);
        var pace = MeanPace(rate, diagonal);
        var courses = new RunCourses<T>(run, diagonal, rate, StepCurvature.IsWhole(pipeline, rows.Count) ? 0 : pipeline.BatchSize);
        return new RunDiagnosis
        {
            LearningRate = rate,
            LargestCurvature = largest,
            SmallestCurvature = curvature.Smallest(largest, cancellationToken),
            BatchCurvature = StepCurvature.IsWhole(pipeline, rows.Count) ? null : StepCurvature.Largest(pipeline, rows, point, largest, cancellationToken),
            Parameters =
            [
                .. run.Network.Blocks.SelectMany(block => Enumerable.Range(0, block.Shape.Count).Select(index => (block, index)))
                    .Select(place => new ParameterDiagnosis(
                        courses.Of(nameOf(place.block, place.index), place.block.Offset + place.index),
                        diagonal[place.block.Offset + place.index],
                        rate,
                        pace)),
            ],
        };
    }

    /// <summary>The <see cref="Condition"/> alone, at some parameters of a pipeline.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <remarks>It leaves out the curvature of each parameter, which takes a product of the matrix of second derivatives each.</remarks>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="data">The rows that the cost is taken over.</param>
    /// <param name="parameters">All parameters, in the order of the network.</param>
    /// <param name="cancellationToken">Ends the search for the directions.</param>
    /// <exception cref="ArgumentException">The data or the parameters do not fit the pipeline.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static double? ConditionAt<T>(Pipeline pipeline, Dataset<T> data, ReadOnlySpan<T> parameters,
        CancellationToken cancellationToken = default)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        if (new NetworkPlan(pipeline.Inputs, pipeline.Layers).ParameterCount is var count && count != parameters.Length)
            throw new ArgumentException($"The network has {count} parameters, not {parameters.Length}.", nameof(parameters));
        var curvature = Curvature.At(pipeline, data, parameters);
        var largest = curvature.Largest(cancellationToken);
        return ConditionOf(largest, curvature.Smallest(largest, cancellationToken));
    }

    // Of a run that ended within its first epoch the schedule knows it.
    static double RateOf<T>(Pipeline pipeline, TrainingRun<T> run)
        where T : INumber<T> =>
            ExactConvert.ToDouble(run.History.LearningRate is [var first, ..] ? first : pipeline.Optimizer.LearningRate.Rate<T>(new Moment(0, 0), []));

    static double? ConditionOf(double largest, double smallest) => smallest > 1e-9 * largest ? largest / smallest : null;

    static double MeanPace(double rate, double[] diagonal)
    {
        double[] logarithms = [.. diagonal.Where(curvature => curvature > 0).Select(curvature => Math.Log(rate * curvature))];
        return logarithms.Length == 0 ? double.NaN : Math.Exp(logarithms.Average());
    }
}
