namespace GenericSgd.Plotting.Tests;

/// <summary>A folder that is gone after the test.</summary>
sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("pictures-").FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>All files and folders in it, hidden ones too.</summary>
    internal IEnumerable<string> Entries => Directory
        .EnumerateFileSystemEntries(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(entry => System.IO.Path.GetRelativePath(Path, entry))
        .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
