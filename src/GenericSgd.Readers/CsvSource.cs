using System.Text;

namespace GenericSgd.Readers;

/// <summary>Where CSV text comes from: a file, unpacked if its name ends in .gz, or a text in memory. The text is UTF-8, with or without mark.</summary>
public sealed record CsvSource
{
    readonly Func<Stream> _open;

    /// <summary>A file.</summary>
    /// <param name="path">Its path; it is opened when it is read, not here.</param>
    public CsvSource(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Name = path;
        IsGzip = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        _open = () => SourceFile.Open(path);
    }

    CsvSource(string name, Func<Stream> open)
    {
        Name = name;
        _open = open;
    }

    /// <summary>What messages call it: the path as it was given.</summary>
    public string Name { get; }

    /// <summary>How the text is to be understood.</summary>
    public CsvOptions Options { get; init; } = new();

    internal bool IsGzip { get; }

    /// <summary>A text in memory.</summary>
    /// <param name="text">The rows.</param>
    /// <param name="name">What messages call it.</param>
    public static CsvSource FromText(string text, string name = "text") => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    internal Stream Open() => _open();
}
