namespace GenericSgd.Plotting;

/// <summary>Writes a file beside its place and moves it there, so that a half-written picture is never seen.</summary>
static class PictureFile
{
    /// <summary>Writes the bytes, making the folder if it is missing and replacing a file of that name.</summary>
    /// <exception cref="IOException">The file cannot be written; the message says which and why, and nothing is left behind.</exception>
    internal static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? throw new IOException($"The picture cannot be written to {full}: that is no file name.");
        var beside = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, full, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(beside);
            throw new IOException($"The picture cannot be written to {full}: {Reason(exception, full)}", exception);
        }
    }

    static string Reason(Exception exception, string full) => Directory.Exists(full) ? "that is a folder." : exception.Message;

    static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What stopped the writing is the news, not that it also stops the cleaning.
        }
    }
}
