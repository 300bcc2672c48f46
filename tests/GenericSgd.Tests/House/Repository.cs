using System.Runtime.CompilerServices;

namespace GenericSgd.Tests.House;

/// <summary>The checkout that the tests were built from.</summary>
static class Repository
{
    internal static string Root { get; } = Find();

    internal static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal);

    internal static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    static string Find([CallerFilePath] string here = "")
    {
        var start = File.Exists(here) ? Path.GetDirectoryName(here) : AppContext.BaseDirectory;
        for (var folder = new DirectoryInfo(start!); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GenericSgd.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests of the house read the sources; run them from a checkout.");
    }
}
