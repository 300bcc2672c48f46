namespace GenericSgd.Persistence;

/// <summary>A text that describes a pipeline or one of its definitions holds something that it may not. The message says where, what, and what is
/// allowed.</summary>
public sealed class PipelineFormatException : FormatException
{
    internal PipelineFormatException(string path, string reason, Exception? inner = null)
        : base($"{path}: {reason}", inner)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>Where in the text, as a JSON path such as <c>$.layers[1].outputs</c>, or the short text that was read.</summary>
    public string Path { get; }

    /// <summary>The message without the path.</summary>
    public string Reason { get; }
}
