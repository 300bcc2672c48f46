using System.Diagnostics;
using System.Globalization;

namespace GenericSgd.Cli.Tests;

/// <summary>The command under way in a process of its own. It is ended where it takes longer than anything here may.</summary>
sealed class RunningCommand : IDisposable
{
    static readonly string Assembly = typeof(ExitCode).Assembly.Location;
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    readonly Process _process;
    readonly Task<string> _output;
    readonly Task<string> _error;

    /// <param name="arguments">The command line.</param>
    /// <param name="columns">How wide the screen is said to be; null for a pipe, which has no width.</param>
    /// <param name="heapBytes">How much memory it may take; null for as much as there is.</param>
    internal RunningCommand(IEnumerable<string> arguments, int? columns = null, long? heapBytes = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (heapBytes is { } bytes)
            start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["COLUMNS"] = columns?.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    internal int Id => _process.Id;

    /// <summary>Waits until the process has worked for that long, however little of the machine it gets.</summary>
    internal void WaitForWork(TimeSpan work)
    {
        while (!_process.HasExited && _process.TotalProcessorTime < work)
        {
            Thread.Sleep(50);
            _process.Refresh();
        }

        Assert.False(_process.HasExited, "The command ended before it was interrupted.");
    }

    internal CommandResult Finish()
    {
        Assert.True(_process.WaitForExit(Limit), $"The command did not end in {Limit}.");
        return new CommandResult(_process.ExitCode, _output.GetAwaiter().GetResult(), _error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
