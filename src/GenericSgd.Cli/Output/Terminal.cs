using System.Globalization;

namespace GenericSgd.Cli.Output;

/// <summary>What one run of the command writes to: the console of the process, unless something else was put in its place.</summary>
class Terminal
{
    static readonly Terminal OfProcess = new();
    static readonly AsyncLocal<Terminal?> Given = new();

    /// <summary>That of the run under way, on all its threads.</summary>
    internal static Terminal Current
    {
        get => Given.Value ?? OfProcess;
        set => Given.Value = value;
    }

    internal virtual TextWriter Output => Console.Out;

    internal virtual TextWriter Error => Console.Error;

    internal virtual bool IsOutputRedirected => Console.IsOutputRedirected;

    internal virtual bool IsErrorRedirected => Console.IsErrorRedirected;

    /// <summary>How wide it is said to be; null where nothing is said.</summary>
    internal virtual int? Columns =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0 ? columns
            : null;

    /// <summary>Whether something could not be shown: what shows nothing to a person must not keep results from being written.</summary>
    internal bool HasFailed { get; set; }

    /// <summary>Standard output for a result, whose encoding is its own.</summary>
    internal virtual Stream OpenOutput() => Console.OpenStandardOutput();
}
