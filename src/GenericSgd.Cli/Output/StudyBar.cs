using GenericSgd.Precision;
using Spectre.Console;

namespace GenericSgd.Cli.Output;

/// <summary>The progress of a study on standard error. Nothing where standard error is not a terminal.</summary>
static class StudyBar
{
    internal static TResult Show<TResult>(Func<IProgress<StudyProgress>?, TResult> study) =>
        ProgressBar.Show("runs", task => study(task is null ? null : new Bar(task)));

    // Called from several threads; the task has its own lock.
    sealed class Bar(ProgressTask task) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            task.Description = Markup.Escape(value.Now);
        }
    }
}
