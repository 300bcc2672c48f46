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
        if (path == JsonOutput.StandardOutput)
            return;
        var place = ReplacingFile.PlaceOf(path);
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

    /// <summary>No output may take the place of an input or of another output.</summary>
    internal static void CheckDifferent(params (string Name, string? Path)[] files)
    {
        var named = files.Where(file => file.Path is not (null or "" or JsonOutput.StandardOutput)).Select(file => (file.Name, Path: ReplacingFile.PlaceOf(file.Path!))).ToArray();
        for (var i = 0; i < named.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (named[i].Path == named[j].Path && !ReplacingFile.IsDevice(named[i].Path))
                    throw new UsageException($"{named[i].Name}: '{named[i].Path}' is the file of {named[j].Name} too. Name another.");
            }
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
