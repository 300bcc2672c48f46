using System.Diagnostics;
using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>The program of row 12, published into a folder that is deleted afterwards.</summary>
sealed class NativeChapter : IDisposable
{
    const string Name = "GenericSgd.NativeChapter";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chapter");

    NativeChapter()
    {
    }

    internal string Program => Path.Combine(_folder.FullName, OperatingSystem.IsWindows() ? $"{Name}.exe" : Name);

    /// <summary>Publishes it; null and the reason where that does not work.</summary>
    internal static NativeChapter? Publish(CancellationToken cancellationToken, out string reason)
    {
        if (RepositoryFolder.Find() is not { } root)
        {
            reason = "the program does not run inside the repository";
            return null;
        }

        var linker = Linkers.FirstOrDefault(IsOnPath);
        if (linker is null && !OperatingSystem.IsWindows())
        {
            reason = "there is no C linker";
            return null;
        }

        var publication = new NativeChapter();
        reason = publication.Run(root, linker, cancellationToken);
        if (reason.Length == 0)
            return publication;
        publication.Dispose();
        return null;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    static string[] Linkers => ["clang", "gcc"];

    static bool IsOnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    // The reason why it failed, or nothing.
    string Run(string root, string? linker, CancellationToken cancellationToken)
    {
        var start = OtherProcess.Of("dotnet",
        [
            "publish", Path.Combine(root, "benchmarks", Name), "-c", "Release", "-p:Native=true", "-o", _folder.FullName, "--nologo", "-v", "q",
            .. linker is null ? Array.Empty<string>() : [$"-p:CppCompilerAndLinker={linker}"],
        ]);
        using var process = Process.Start(start)!;
        using var registration = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? "" : $"publishing failed: {output.Split('\n').FirstOrDefault(line => line.Contains("error")) ?? output.Trim()}";
    }
}
