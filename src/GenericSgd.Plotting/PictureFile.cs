using GenericSgd.Persistence;

namespace GenericSgd.Plotting;

/// <summary>Writes a picture all or not at all, and makes its folder.</summary>
static class PictureFile
{
    /// <summary>Writes the bytes, making the folder if it is missing and replacing a file of that name.</summary>
    /// <exception cref="IOException">The file cannot be written; the message says which and why, and nothing is left behind.</exception>
    internal static void Write(string path, byte[] bytes)
    {
        var full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? throw new IOException($"{full} cannot be written: it is no file name."));
            ReplacingFile.Write(full, stream => stream.Write(bytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The picture {full} is not written. {exception.Message}", exception);
        }
    }
}
