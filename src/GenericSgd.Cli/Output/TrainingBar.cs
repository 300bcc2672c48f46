using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Training;
using Spectre.Console;

namespace GenericSgd.Cli.Output;

/// <summary>The progress of a training run on standard error: a bar, the cost, the time left. Nothing where standard error is not a terminal.</summary>
static class TrainingBar
{
    const int MillisecondsBetweenDraws = 100;

    internal static TResult Show<T, TResult>(string costName, Func<IProgress<TrainingProgress<T>>?, TResult> train)
        where T : INumber<T> => ProgressBar.Show("epoch 0", task => train(task is null ? null : new Bar<T>(task, costName)));

    sealed class Bar<T>(ProgressTask task, string costName) : IProgress<TrainingProgress<T>>
        where T : INumber<T>
    {
        long _next;

        public void Report(TrainingProgress<T> value)
        {
            var now = Environment.TickCount64;
            if (now < _next && value.Step < value.Steps)
                return;
            _next = now + MillisecondsBetweenDraws;
            task.MaxValue = value.Steps;
            task.Value = value.Step;
            task.Description = string.Create(
                CultureInfo.InvariantCulture, $"epoch {value.Epoch} of {value.Epochs}, {costName} {ExactConvert.ToDouble(value.Cost):G6}");
        }
    }
}
