namespace GenericSgd.Persistence.Files;

/// <summary>Files beside the place of another that a killed process did not get to move there.</summary>
static class Leftovers
{
    /// <summary>Removes those of one file. What cannot be removed stays; it does no harm.</summary>
    /// <param name="place">The full path of the file.</param>
    internal static void Remove(string place)
    {
        var name = Path.GetFileName(place);
        if (Path.GetDirectoryName(place) is not { } folder || !Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.tmp",
            new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None }))
        {
            if (BesideName.Is(Path.GetFileName(file.AsSpan()), name))
                RemoveUnlessInUse(file);
        }
    }

    internal static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The reason why it was to be deleted is told.
        }
    }

    // A process that writes a file has it locked, and the lock of one that was killed is gone.
    static void RemoveUnlessInUse(string file)
    {
        try
        {
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process is writing it, or it belongs to somebody else.
        }
    }
}
