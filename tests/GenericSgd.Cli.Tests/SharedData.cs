namespace GenericSgd.Cli.Tests;

/// <summary>Real data sets, where they lie beside the checkout (../shared/data); the test is skipped where they do not.</summary>
static class SharedData
{
    internal static string File(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !System.IO.File.Exists(Path.Combine(root.FullName, "GenericSgd.sln")))
            root = root.Parent;
        var path = Path.Combine(root?.FullName ?? AppContext.BaseDirectory, "..", "shared", "data", name);
        Skip.IfNot(System.IO.File.Exists(path), $"{name} is not beside the checkout.");
        return path;
    }
}
