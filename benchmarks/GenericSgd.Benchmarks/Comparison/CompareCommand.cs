using System.CommandLine;
using GenericSgd.Benchmarks.Rows;
using GenericSgd.Persistence;

namespace GenericSgd.Benchmarks.Comparison;

/// <summary><c>compare</c>: us and the peers, in turns, in one run.</summary>
static class CompareCommand
{
    static readonly Option<string?> RowsOption = new("--rows") { Description = "The rows to measure, as 1,3,5; all of them if not given." };
    static readonly Option<int?> ThreadsOption = new("--threads") { Description = "How many threads each side may use, instead of the numbers that a row names." };
    static readonly Option<bool> QuickOption = new("--quick") { Description = "Short samples, under a minute in all; leaves out what must be published first." };
    static readonly Option<string?> JsonOption = new("--json") { Description = "Write the lines as JSON to this file." };

    internal static Command Create()
    {
        var command = new Command("compare", "Measure every row of the table of goals: we and the peers take turns in one run. A ratio is the peer's time by ours.")
        {
            RowsOption,
            ThreadsOption,
            QuickOption,
            JsonOption,
        };
        ThreadsOption.Validators.Add(result =>
        {
            if (result.GetValue(ThreadsOption) is < 1)
                result.AddError("--threads must be at least 1.");
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
        using var interruption = new Interruption();
        using var peers = PeerList.Create();
        var quick = parsed.GetValue(QuickOption);
        var setting = new Setting(
            peers, quick ? Effort.Quick : Effort.Full, parsed.GetValue(ThreadsOption), quick, Console.Error.WriteLine, interruption.Token);
        try
        {
            Line[] lines = [.. RowNumbers.Parse(parsed.GetValue(RowsOption)).SelectMany(row => row.Measure(setting))];
            LineTable.Print(lines);
            foreach (var (name, version) in peers.Versions)
                Console.WriteLine($"{name}: {version}");
            if (parsed.GetValue(JsonOption) is { } json)
                Write(json, LineJson.Of(lines));
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled; nothing was written.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCode.BadInput;
        }
    }

    static void Write(string path, string text) => ReplacingFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text + "\n")));
}
