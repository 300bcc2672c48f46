using GenericSgd.Persistence.Files;

namespace GenericSgd.Persistence;

/// <summary>Writes a file all or not at all: beside its place first, then moved into it. A device or a pipe, such as /dev/stdout, is written to
/// directly.</summary>
public static partial class ReplacingFile
{
    /// <summary>Several processes may write beside the same place; one that cleans up may have a new file for a moment before its writer has it
    /// locked.</summary>
    const int Tries = 3;

    /// <summary>Writes a file. Until it is whole and on the disk, what was there before stays; if anything fails, it stays and nothing is left beside
    /// it.</summary>
    /// <remarks>A link is followed: it stays, and the file that it leads to is replaced. The new file may be read and written by whom the old one
    /// was.</remarks>
    /// <param name="path">The place of the file. Its folder must exist.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The folder does not exist, or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to, or the path is that of a folder.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            throw new UnauthorizedAccessException($"{path} cannot be written: it is a folder.");

        var place = PlaceOf(path);
        if (IsDevice(place))
        {
            using var device = OpenDevice(place);
            write(device);
            return;
        }

        var folder = Path.GetDirectoryName(place)!;
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path} cannot be written: there is no folder {folder}.");
        var created = Create(path, place, folder);
        try
        {
            Fill(created, place, write);
            UnixFile.SyncFolder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && e.Message.Contains(created.Name, StringComparison.Ordinal))
        {
            // The runtime's messages name the file beside, which nobody has heard of.
            var message = $"{path} cannot be written: {ReasonOf(e, created.Name)}";
            throw e is UnauthorizedAccessException ? new UnauthorizedAccessException(message, e) : new IOException(message, e);
        }
    }

    static void Fill(FileStream created, string place, Action<Stream> write)
    {
        try
        {
            using (created)
            {
                KeepMode(created, place);
                write(created);
                created.Flush(flushToDisk: true);

                // While it is open it is locked, so that nobody takes it for a leftover. Windows does not move an open file.
                if (!OperatingSystem.IsWindows())
                    File.Move(created.Name, place, overwrite: true);
            }

            if (OperatingSystem.IsWindows())
                File.Move(created.Name, place, overwrite: true);
        }
        catch
        {
            Leftovers.Delete(created.Name);
            throw;
        }
    }

    static FileStream Create(string path, string place, string folder)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, BesideName.New(Path.GetFileName(place))), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new UnauthorizedAccessException($"{path} cannot be written: the folder {folder} does not allow it.", e);
            }
            catch (IOException) when (tries < Tries)
            {
            }
            catch (IOException e)
            {
                throw new IOException($"{path} cannot be written: the folder {folder} takes no new file.", e);
            }
        }
    }

    static void KeepMode(FileStream created, string place)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(place))
            File.SetUnixFileMode(created.SafeFileHandle, File.GetUnixFileMode(place));
    }

    // "No space left on device : '/folder/.name.0123.tmp'".
    static string ReasonOf(Exception e, string beside) =>
        e.Message.Split($" : '{beside}'")[0].Replace($" '{beside}'", "", StringComparison.Ordinal).TrimEnd('.') + ".";
}
