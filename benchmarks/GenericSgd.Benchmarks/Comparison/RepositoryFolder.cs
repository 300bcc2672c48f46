namespace GenericSgd.Benchmarks.Comparison;

/// <summary>The folder of the repository that this program was built in.</summary>
static class RepositoryFolder
{
    /// <summary>The folder, or null if the program was moved out of it.</summary>
    internal static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GenericSgd.sln")))
                return folder.FullName;
        }

        return null;
    }
}
