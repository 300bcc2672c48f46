namespace GenericSgd.Persistence;

/// <summary>A file is no model that can be loaded: it is damaged, cut off, of another format, or of another number type.
/// The message names the file and what was wrong.</summary>
public sealed class ModelFormatException : FormatException
{
    internal ModelFormatException(string file, string reason, Exception? inner = null)
        : base($"{file}: {reason}", inner)
    {
        File = file;
        Reason = reason;
    }

    /// <summary>The path of the file, as it was given.</summary>
    public string File { get; }

    /// <summary>The message without the path.</summary>
    public string Reason { get; }
}
