namespace GenericSgd.Cli;

/// <summary>What the command tells the shell.</summary>
static class ExitCode
{
    internal const int Done = 0;
    internal const int Diverged = 1;
    internal const int BadInput = 2;
    internal const int Cancelled = 130;
}
