namespace GenericSgd.Benchmarks.Comparison;

/// <summary>What the program tells the shell.</summary>
static class ExitCode
{
    internal const int Done = 0;
    internal const int BadInput = 2;
    internal const int Cancelled = 130;
}
