namespace GenericSgd.Persistence;

/// <summary>Writes a file all or not at all: beside its place first, then moved into it. A device, such as /dev/stdout, is written to directly.</summary>
public static class ReplacingFile
{
    /// <summary>Writes a file. Until it is whole and on the disk, what was there before stays; if anything fails, it stays and nothing is left beside it.</summary>
    /// <param name="path">The place of the file. Its folder must exist.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The folder does not exist, or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to, or the path is that of a folder.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        if (Directory.Exists(path))
            throw new UnauthorizedAccessException($"{path} cannot be written: it is a folder.");

        var place = Path.GetFullPath(path);
        if (IsDevice(place))
        {
            using var device = new FileStream(place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            write(device);
            return;
        }

        var folder = Path.GetDirectoryName(place)!;
        var beside = Path.Combine(folder, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}.tmp");
        var created = Create(path, folder, beside);
        try
        {
            using (var stream = created)
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, place, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Removes what processes that were killed while they wrote this file have left beside it. No other process may be writing it.</summary>
    internal static void RemoveLeftovers(string path)
    {
        var place = Path.GetFullPath(path);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.*.tmp"))
            File.Delete(file);
    }

    /// <summary>Whether a path leads to a device or a pipe, whose place no file may take.</summary>
    /// <param name="path">A full path.</param>
    public static bool IsDevice(string path) => !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal);

    // The runtime's messages name the file beside, which nobody has heard of.
    static FileStream Create(string path, string folder, string beside)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path} cannot be written: there is no folder {folder}.");
        try
        {
            return new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException($"{path} cannot be written: the folder {folder} does not allow it.", e);
        }
        catch (IOException e)
        {
            throw new IOException($"{path} cannot be written: the folder {folder} takes no new file.", e);
        }
    }
}
