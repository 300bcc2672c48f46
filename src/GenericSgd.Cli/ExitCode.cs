namespace GenericSgd.Cli;

/// <summary>What the command tells the shell.</summary>
static class ExitCode
{
    internal const int Done = 0;
    internal const int Diverged = 1;
    internal const int BadInput = 2;

    /// <summary>The work is done, but a result, or the last checkpoint, could not be written.</summary>
    internal const int NotWritten = 3;

    internal const int Cancelled = 130;
}
