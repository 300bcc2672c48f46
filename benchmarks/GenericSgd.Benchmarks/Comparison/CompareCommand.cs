using System.CommandLine;
using System.Globalization;
using System.Text;
using GenericSgd.Benchmarks.Rows;
using GenericSgd.Persistence;

namespace GenericSgd.Benchmarks.Comparison;

/// <summary><c>compare</c>: us and the peers, in turns, in one run.</summary>
static class CompareCommand
{
    static readonly Option<string?> RowsOption = new("--rows") { Description = "The rows to measure, as 1,3,5; all of them if not given." };
    static readonly Option<int?> ThreadsOption =
        new("--threads") { Description = "How many threads each side may use, instead of the numbers that a row names." };
    static readonly Option<bool> QuickOption =
        new("--quick") { Description = "Short samples, under a minute in all; leaves out what must be published first." };
    static readonly Option<string?> JsonOption = new("--json") { Description = "Write the lines as JSON to this file." };
    static readonly Option<bool> ResultsOption = new("--results") { Description = "Write benchmarks/results/PROCESSOR/DATE.md in the repository." };

    internal static Command Create()
    {
        var command = new Command("compare",
            "Measure every row of the table of goals: we and the peers take turns in one run. A ratio is the peer's time by ours.")
        {
            RowsOption,
            ThreadsOption,
            QuickOption,
            JsonOption,
            ResultsOption,
        };
        ThreadsOption.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.SingleOrDefault()?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) || threads < 1)
                result.AddError("--threads takes a whole number of at least 1.");
        });
        RowsOption.Validators.Add(result =>
        {
            try
            {
                RowNumbers.Parse(result.GetValue(RowsOption));
            }
            catch (FormatException exception)
            {
                result.AddError($"--rows: {exception.Message}");
            }
        });
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var results = parsed.GetValue(ResultsOption) ? RepositoryFolder.Find() : null;
        if (results is null && parsed.GetValue(ResultsOption))
            return Failed("--results: this program does not run inside the repository.");
        if (parsed.GetValue(JsonOption) is { } json && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(json))))
            return Failed($"--json: there is no folder for {json}.");

        using var interruption = new Interruption();
        using var peers = PeerList.Create();
        var quick = parsed.GetValue(QuickOption);
        Console.Error.WriteLine($"Load: {Machine.LoadAtStart}. Times are only worth something on a quiet machine.");
        try
        {
            var setting = new Setting(
                peers, quick ? Effort.Quick : Effort.Full, parsed.GetValue(ThreadsOption), quick, Console.Error.WriteLine, interruption.Token);
            Line[] lines = [.. RowNumbers.Parse(parsed.GetValue(RowsOption)).SelectMany(row => row.Measure(setting))];
            Report(parsed, results, lines, [.. peers.Versions]);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled; nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(exception.Message);
        }
    }

    static void Report(ParseResult parsed, string? repository, Line[] lines, (string Name, string Version)[] versions)
    {
        LineTable.Print(lines);
        foreach (var (name, version) in versions)
            Console.WriteLine($"{name}: {version}");
        if (parsed.GetValue(JsonOption) is { } json)
            ReplacingFile.Write(json, stream => stream.Write(Encoding.UTF8.GetBytes(LineJson.Of(lines) + "\n")));
        if (repository is null)
            return;
        var command = string.Join(' ', parsed.Tokens.Select(token => token.Value));
        Console.WriteLine(ResultFile.Write(Path.Combine(repository, "benchmarks", "results"), command, lines, versions));
    }

    static int Failed(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.BadInput;
    }
}
