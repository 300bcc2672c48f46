using System.Diagnostics;
using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>Row 12: a program compiled ahead of time that trains the chapter in decimal: its size, and the time from start to exit.</summary>
sealed class NativeRow : IRow
{
    const double MostBytes = 5e6;
    const double MostNanoseconds = 30e6;
    const int Runs = 20;
    const string Title = "native program, the chapter";

    public int Number => 12;

    public IEnumerable<Line> Measure(Setting setting)
    {
        if (setting.Quick)
            return Missing("--quick does not publish a program");
        setting.Progress("row 12: publishing the native program");
        using var publication = NativeChapter.Publish(setting.Cancellation, out var reason);
        if (publication is null)
            return Missing(reason);
        setting.Progress("row 12: running it");
        try
        {
            var best = Enumerable.Range(0, Runs).Min(_ => Run(publication.Program, setting.Cancellation));
            return
            [
                Of($"{Title}: size", null, "5 MB", null, MostBytes / new FileInfo(publication.Program).Length),
                Of($"{Title}: start to exit", best, "30 ms", MostNanoseconds, MostNanoseconds / best),
            ];
        }
        catch (InvalidOperationException exception)
        {
            return Missing(exception.Message);
        }
    }

    Line Of(string work, double? ours, string limit, double? time, double? ratio) =>
        new(Number, work, "decimal", 1, ours, limit, time, ratio, 1);

    Line[] Missing(string reason) =>
    [
        Of($"{Title}: size", null, "5 MB", null, null) with { Missing = reason },
        Of($"{Title}: start to exit", null, "30 ms", null, null) with { Missing = reason },
    ];

    static double Run(string program, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(OtherProcess.Of(program))!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        return process.ExitCode == 0 && output.StartsWith("10.01035889202286578", StringComparison.Ordinal)
            ? time
            : throw new InvalidOperationException($"The native program printed '{output.Trim()}' and ended with {process.ExitCode}.");
    }
}
