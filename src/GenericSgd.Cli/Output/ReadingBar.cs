using System.Globalization;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Output;

/// <summary>The progress of reading a file on standard error. Nothing where standard error is not a terminal.</summary>
static class ReadingBar
{
    const double Megabyte = 1e6;

    internal static TResult Show<TResult>(string file, Func<IProgress<ReadProgress>?, TResult> read) =>
        ProgressLine.Show(line => read(line is null ? null : new FileProgress(line, file)));

    internal static string Describe(string file, ReadProgress progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"reading {Visible.Short(Path.GetFileName(file))}: {progress.BytesRead / Megabyte:F1} of {progress.BytesTotal / Megabyte:F1} MB");

    sealed class FileProgress(ProgressLine line, string file) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => line.Report(() => Describe(file, value), value.BytesRead, value.BytesTotal);
    }
}
