using System.Diagnostics;

namespace GenericSgd.Benchmarks.Timing;

/// <summary>How another program is started: its output is read, and what was set up for this process only is not handed on.</summary>
static class OtherProcess
{
    // Kernels other than OpenBLAS would choose, and runtime libraries that are newer than the other program's.
    static readonly string[] Disturbing = ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "LD_LIBRARY_PATH"];

    internal static ProcessStartInfo Of(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var name in Disturbing)
            start.Environment.Remove(name);
        return start;
    }
}
