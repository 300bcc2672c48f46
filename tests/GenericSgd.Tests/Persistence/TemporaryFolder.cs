namespace GenericSgd.Tests.Persistence;

/// <summary>A folder of a test's own, gone after it.</summary>
sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("gsgd-").FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    internal string[] Names => [.. Directory.EnumerateFileSystemEntries(Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal)!];

    internal string Write(byte[] bytes)
    {
        var path = this["model.safetensors"];
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
