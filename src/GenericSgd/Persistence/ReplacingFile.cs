namespace GenericSgd.Persistence;

/// <summary>Writes a file all or not at all: beside its place first, then moved into it.</summary>
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
            throw new UnauthorizedAccessException($"{path} is a folder; a file cannot take its place.");

        var place = Path.GetFullPath(path);
        var beside = Path.Combine(Path.GetDirectoryName(place)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
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
}
