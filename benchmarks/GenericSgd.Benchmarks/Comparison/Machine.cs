using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;

namespace GenericSgd.Benchmarks.Comparison;

/// <summary>What the times depend on beside the code.</summary>
static partial class Machine
{
    const string ProcessorFile = "/proc/cpuinfo";
    const string LoadFile = "/proc/loadavg";

    /// <summary>The processor's name, with family and model where the name alone says little.</summary>
    internal static string Processor
    {
        get
        {
            if (!File.Exists(ProcessorFile))
                return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
            var lines = File.ReadLines(ProcessorFile).TakeWhile(line => line.Length > 0).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
                .Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1]);
            string Say(string key) => lines[key].FirstOrDefault("unknown");
            return $"{Say("model name")} family {Say("cpu family")} model {Say("model")}";
        }
    }

    /// <summary>The processor's name as a folder.</summary>
    internal static string Folder => NotWord().Replace(Processor, "-").Trim('-').ToLowerInvariant();

    /// <summary>What the report says of the machine, a line each.</summary>
    internal static IEnumerable<string> Lines =>
    [
        $"Processor: {Processor}, {Environment.ProcessorCount} processors",
        $"Vectors: {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits; {string.Join(", ", Features)}",
        $"System: {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}",
        $".NET: {RuntimeInformation.FrameworkDescription}",
        $"Load when the measurement began (1, 5, 15 minutes): {LoadAtStart}",
    ];

    // Read once, when the measurement begins: later the measurement itself is the load.
    internal static readonly string LoadAtStart =
        File.Exists(LoadFile) ? string.Join(' ', File.ReadAllText(LoadFile).Split(' ').Take(3)) : "unknown";

    internal static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static IEnumerable<string> Features => new (string Name, bool Has)[]
    {
        ("AVX2", Avx2.IsSupported), ("FMA", Fma.IsSupported), ("AVX-512F", Avx512F.IsSupported), ("AVX-512 VBMI", Avx512Vbmi.IsSupported),
        ("AdvSimd", AdvSimd.IsSupported),
    }.Where(feature => feature.Has).Select(feature => feature.Name);

    [GeneratedRegex("[^A-Za-z0-9]+")]
    internal static partial Regex NotWord();
}
