namespace GenericSgd.Readers;

/// <summary>The texts that mean "no value".</summary>
sealed class MissingMarks
{
    readonly string[] _marks;

    internal MissingMarks(ValueList<string> marks)
    {
        _marks = [.. marks.Select(mark => mark.Trim())];
        HasNumbers = _marks.Any(mark => CellText.IsNumber(mark));
    }

    /// <summary>Whether a mark such as -999 has to be looked for before a text is taken as a number.</summary>
    internal bool HasNumbers { get; }

    internal bool Contains(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (var mark in _marks)
        {
            if (text.Equals(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
