namespace GenericSgd.Cli.Tests;

/// <summary>A folder of its own for a test's files, with a folder "out" in it that is empty at the start.</summary>
public sealed class TemporaryFolder : IDisposable
{
    readonly string _path = Directory.CreateTempSubdirectory("gsgd").FullName;

    public TemporaryFolder() => Directory.CreateDirectory(Out);

    public string Out => Path.Combine(_path, "out");

    public string At(string name) => Path.Combine(_path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
