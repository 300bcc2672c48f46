using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Training;

namespace GenericSgd.Diagnosis;

/// <summary>The courses of the parameters of a run, with what the run says of them.</summary>
/// <remarks>
/// The derivative of a mean squared error by a parameter is a sum whose terms are of the size <c>sqrt(2 cost h)</c>, where h is its curvature. Rounding leaves
/// e times that, e being the last digit at 1, and so the parameter wanders by <c>e sqrt(2 cost / h)</c> around the place where the sum is 0. Batches of b rows
/// make it wander by
/// <c>sqrt(rate cost / b)</c>, for
/// which the cost at the end is taken. Some such steps are no course. Source of the second: Mandt, Hoffman and Blei, "Stochastic gradient descent as
/// approximate Bayesian inference" (2017).
/// </remarks>
/// <param name="run">The run.</param>
/// <param name="curvatures">The curvature of each parameter.</param>
/// <param name="rate">The learning rate.</param>
/// <param name="batchSize">How many rows a batch has; 0 for all.</param>
sealed class RunCourses<T>(TrainingRun<T> run, double[] curvatures, double rate, int batchSize)
    where T : INumber<T>
{
    const double OfRounding = 32;
    const double OfBatches = 4;

    // The epoch in which a run diverged is not in the history; its last good step is, if there was one.
    readonly bool _hasOpenEpoch = run.StopReason == StopReason.Diverged
        && !run.Network.Parameters.SequenceEqual(run.History.Parameters(run.History.Epochs));

    readonly double _rounding = run.History.Cost is [var first, ..]
        ? OfRounding * ExactConvert.ToDouble(Measured<T>.StepAtOne) * Math.Sqrt(2 * Math.Abs(ExactConvert.ToDouble(first)))
        : 0;

    readonly double _batches = batchSize > 0 && run.StopReason != StopReason.Diverged && run.History.Cost is [.., var last]
        ? OfBatches * Math.Sqrt(rate * Math.Abs(ExactConvert.ToDouble(last)) / batchSize)
        : 0;

    internal Course Of(string name, int parameter)
    {
        var course = Array.ConvertAll(run.History.Course(parameter), ExactConvert.ToDouble);
        double[] all = _hasOpenEpoch ? [.. course, ExactConvert.ToDouble(run.Network.Parameters[parameter])] : course;
        var noise = curvatures[parameter] > 0 ? _batches + _rounding / Math.Sqrt(curvatures[parameter]) : 0;
        return Course.Of(name, all, noise, run.StopReason == StopReason.Diverged);
    }
}
