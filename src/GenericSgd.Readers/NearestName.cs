namespace GenericSgd.Readers;

/// <summary>Finds what was probably meant by a name that does not exist.</summary>
static class NearestName
{
    /// <summary>The name with the fewest edits (a letter inserted, left out or replaced; case does not count), or null if none is near.</summary>
    internal static string? Find(string wanted, IEnumerable<string> names) => names
        .Select(name => (Name: name, Edits: Edits(wanted.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(found => found.Edits < found.Name.Length && found.Edits <= Math.Max(1, wanted.Length / 3))
        .OrderBy(found => found.Edits)
        .FirstOrDefault().Name;

    /// <summary>Levenshtein's distance, one row of the table at a time.</summary>
    internal static int Edits(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < to.Length; j++)
            {
                var replaced = diagonal + (from[i] == to[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
