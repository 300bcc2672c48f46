using System.Text;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Output;

/// <summary>Finds out before the work begins whether its result can be written.</summary>
static class OutputPath
{
    internal static void CheckFile(string? path, string flag)
    {
        if (path is null)
            return;
        if (path.Length == 0)
            throw new UsageException($"{flag}: name a file.");
        if (path == OutputFile.StandardOutput)
            return;
        var place = PlaceOf(path, flag);
        if (ReplacingFile.IsDevice(place))
            return;
        if (Directory.Exists(place))
            throw new UsageException($"{flag}: '{path}' is a folder. Name a file.");
        var folder = Path.GetDirectoryName(place)!;
        if (!Directory.Exists(folder))
            throw new UsageException($"{flag}: the folder '{folder}' does not exist. Make it first, or name another file.");
        Probe(folder, flag, Path.GetFileName(place));
        ReplacingFile.RemoveLeftovers(place);
    }

    /// <summary>As <see cref="CheckFile"/>, for what is no text and so has no place on standard output.</summary>
    internal static void CheckBinaryFile(string? path, string flag)
    {
        if (path == OutputFile.StandardOutput)
            throw new UsageException($"{flag}: '-' is standard output, which takes text only. Name a file ('./-' for one of that name).");
        CheckFile(path, flag);
    }

    /// <summary>No output may take the place of an input or of another output.</summary>
    internal static void CheckDifferent(params (string Name, string? Path)[] files)
    {
        if (files.Where(file => OutputFile.IsStandardOutput(file.Path)).Select(file => file.Name).ToArray() is [var first, var second, ..])
            throw new UsageException($"{second}: standard output is taken by {first} already. Name a file for one of them.");
        var named = files.Where(file => file.Path is not (null or "") && !OutputFile.IsStandardOutput(file.Path)).Select(file =>
            (file.Name, Path: ReplacingFile.PlaceOf(file.Path!))).ToArray();
        for (var i = 0; i < named.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (named[i].Path == named[j].Path && !ReplacingFile.IsDevice(named[i].Path))
                    throw new UsageException($"{named[i].Name}: '{named[i].Path}' is the file of {named[j].Name} too. Name another.");
            }
        }
    }

    static string PlaceOf(string path, string flag)
    {
        try
        {
            return ReplacingFile.PlaceOf(path);
        }
        catch (IOException exception)
        {
            throw new UsageException($"{flag}: {exception.Message}");
        }
    }

    internal static void CheckFolder(string? path, string flag)
    {
        if (path is null)
            return;
        if (path.Length == 0)
            throw new UsageException($"{flag}: name a folder.");
        if (File.Exists(path))
            throw new UsageException($"{flag}: '{path}' is a file. Name a folder.");

        // The folder is made when there is something to put into it; until then its nearest ancestor shows whether it can be.
        var folder = Path.GetFullPath(path);
        while (!Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder) ?? throw new UsageException($"{flag}: there is no place for the folder '{path}'.");
        Probe(folder, flag);
    }

    // A name as long as the one that is asked for shows whether the file system takes such names.
    static void Probe(string folder, string flag, string name = "")
    {
        var probe = $".gsgd-{Guid.NewGuid():N}".PadRight(Encoding.UTF8.GetByteCount(name), 'x');
        try
        {
            File.Create(Path.Combine(folder, probe), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (PathTooLongException)
        {
            throw new UsageException($"{flag}: the name '{Visible.Short(name)}' has {Encoding.UTF8.GetByteCount(name)} bytes, more than '{folder}' takes. Take a shorter one.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{flag}: nothing can be written into '{folder}': {exception.Message.Replace(probe, name, StringComparison.Ordinal)}");
        }
    }
}
