using System.Text;

namespace GenericSgd.Readers;

/// <summary>Where CSV text comes from: a file, unpacked if its name ends in .gz, or a text in memory. The text is UTF-8, with or without mark.</summary>
public sealed record CsvSource
{
    readonly string? _text;

    /// <summary>A file.</summary>
    /// <param name="path">Its path; it is opened when it is read, not here.</param>
    public CsvSource(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Name = path;
    }

    CsvSource(string name, string text)
    {
        Name = name;
        _text = text;
    }

    /// <summary>What messages call it: the path as it was given.</summary>
    public string Name { get; }

    /// <summary>How the text is to be understood.</summary>
    public CsvOptions Options { get; init => field = Require.NotNull(value); } = new();

    internal bool IsGzip => _text is null && Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text in memory.</summary>
    /// <param name="text">The rows.</param>
    /// <param name="name">What messages call it.</param>
    public static CsvSource FromText(string text, string name = "text")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        return new(name, text);
    }

    internal Stream Open() => _text is null ? SourceFile.Open(Name) : new MemoryStream(Encoding.UTF8.GetBytes(_text));
}
