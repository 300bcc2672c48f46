using System.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Cli.Output;

/// <summary>The progress of a training run on standard error: a bar, the cost, the time left. Nothing where standard error is not a terminal.</summary>
static class TrainingBar
{
    /// <param name="costName">What the training cost is called.</param>
    /// <param name="options">What is watched besides.</param>
    /// <param name="train">Trains with the options it is given.</param>
    internal static TResult Show<T, TResult>(string costName, TrainingOptions<T> options, Func<TrainingOptions<T>, TResult> train)
        where T : INumber<T> => ProgressLine.Show(line => train(line is null ? options : With(options, line, costName)));

    static TrainingOptions<T> With<T>(TrainingOptions<T> options, ProgressLine line, string costName)
        where T : INumber<T>
    {
        var shown = new ShownCost<T>(costName);
        return options with { Progress = new EpochProgress<T>(line, shown), OnEpoch = shown.EndEpoch + options.OnEpoch };
    }

    sealed class EpochProgress<T>(ProgressLine line, ShownCost<T> shown) : IProgress<TrainingProgress<T>>
        where T : INumber<T>
    {
        public void Report(TrainingProgress<T> value)
        {
            shown.Look(value);
            line.Report(() => shown.Describe(value), value.Step, value.Steps);
        }
    }
}
