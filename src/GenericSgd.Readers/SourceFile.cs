using GenericSgd.Persistence;

namespace GenericSgd.Readers;

/// <summary>Opens a file to be read once from begin to end, or says in words why that is not possible.</summary>
static class SourceFile
{
    internal static Stream Open(string path)
    {
        var place = new DataPlace(path);
        if (Directory.Exists(path))
            throw new DataFormatException(place, "This is a folder, not a file.", "Name a file in it.");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataFormatException(place, "There is no such file.", NearestName.FileQuestion(path), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataFormatException(place, "The file cannot be opened: " + exception.Message, inner: exception);
        }
    }
}
