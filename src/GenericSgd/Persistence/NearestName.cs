namespace GenericSgd.Persistence;

/// <summary>What a misspelt name was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>What is longer is no misspelt name, and would take long to compare.</summary>
    const int Longest = 100;

    /// <summary>So many names of a folder are looked at.</summary>
    const int MostFiles = 1000;

    /// <summary><c> Did you mean "dense"?</c> with a space before it, or nothing if no name is near. What the field calls it comes first.</summary>
    public static string Question(string name, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(names);
        return (FieldName.Of(name) is { } other && names.Contains(other) ? other : Find(name, names)) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";
    }

    /// <summary>The name that the fewest edits lead to, if those are at most a third of its length and one.</summary>
    public static string? Find(string name, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(names);
        if (name.Length > Longest)
            return null;
        var lower = name.ToLowerInvariant();
        return names
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= EditsAllowed(candidate))
            .Select(candidate => (candidate, edits: Edits(lower, candidate.ToLowerInvariant())))
            .Where(pair => pair.edits <= EditsAllowed(pair.candidate) && pair.edits < Math.Max(name.Length, pair.candidate.Length))
            .OrderBy(pair => pair.edits)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>What to look at where a file is not there: a file of a near name in its folder, or the folder.</summary>
    /// <param name="path">The path that leads nowhere.</param>
    /// <exception cref="ArgumentException">The path is empty, or no path.</exception>
    public static string FileQuestion(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
            return "There is no such folder either.";
        var near = Find(Path.GetFileName(path), FilesIn(folder));
        return near is null ? "Look at the spelling and at the folder." : $"Did you mean \"{near}\"?";
    }

    // A folder may be entered and not listed.
    static string[] FilesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Take(MostFiles).Select(file => Path.GetFileName(file))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static int EditsAllowed(string candidate) => 1 + candidate.Length / 3;

    // Levenshtein's distance, row by row.
    static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replace = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
