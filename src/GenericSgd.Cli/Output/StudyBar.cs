using GenericSgd.Precision;

namespace GenericSgd.Cli.Output;

/// <summary>The progress of a study on standard error. Nothing where standard error is not a terminal.</summary>
static class StudyBar
{
    internal static TResult Show<TResult>(Func<IProgress<StudyProgress>?, TResult> study) =>
        ProgressLine.Show(line => study(line is null ? null : new TaskProgress(line)));

    sealed class TaskProgress(ProgressLine line) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => line.Report(() => value.Now, value.Done, value.Total);
    }
}
