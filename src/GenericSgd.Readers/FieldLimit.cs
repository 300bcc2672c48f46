namespace GenericSgd.Readers;

/// <summary>Counts the fields of each row while the text goes by, and says when one has too many.</summary>
/// <remarks>
/// The list of fields in the CSV library grows by 32 at a time: a row of n fields that is the widest so far takes time in the square of n, and n^2 / 5
/// bytes. The first row may be wide, up to <see cref="MostFields"/>; a later one that is wider than twice the first and than <see cref="FewFields"/> is none
/// of the table.
/// The library knows one line end, the first that it meets: a lone CR ends no line of a text whose lines end with LF.
/// </remarks>
sealed class FieldLimit(char separator, CsvOptions options, char lineEnd)
{
    /// <summary>What takes the library about a second.</summary>
    internal const int MostFields = 100_000;

    /// <summary>What takes the library next to nothing.</summary>
    internal const int FewFields = 1000;

    int _fields = 1;
    bool _isFirst = true;
    bool _isBlank = true;
    bool _isLineStart = true;
    bool _isComment;
    bool _isQuoted;
    bool _mayOpen = true;

    /// <summary>The most fields that a row may have.</summary>
    internal int Most { get; private set; } = MostFields;

    /// <summary>The line under way, from 1.</summary>
    internal long Line { get; set; } = 1;

    /// <summary>Looks at the next part of the text; false if a row has too many fields.</summary>
    internal bool Look(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            _isComment |= _isLineStart && !_isQuoted && text[0] == options.Comment;
            var next = _isQuoted ? text.IndexOf(options.Quote) : _isComment ? text.IndexOf(lineEnd) : text.IndexOfAny(options.Quote, lineEnd);
            Pass(next < 0 ? text : text[..next]);
            if (_fields > Most)
                return false;
            if (next < 0)
                break;
            Take(text[next]);
            text = text[(next + 1)..];
        }

        return true;
    }

    /// <summary>Text without a quote or a line end that has a meaning.</summary>
    void Pass(ReadOnlySpan<char> text)
    {
        Line += _isQuoted ? text.Count(lineEnd) : 0;
        if (text.IsEmpty || _isQuoted || _isComment)
            return;
        _fields += text.Count(separator);
        _isBlank &= _fields == 1 && text.IsWhiteSpace();
        _mayOpen = text[^1] == separator;
        _isLineStart = false;
    }

    // A quote opens a field at its begin only; behind one that closes it stands for itself.
    void Take(char character)
    {
        _isLineStart = character == lineEnd && !_isQuoted;
        if (_isLineStart)
        {
            if (_isFirst && !_isBlank && !_isComment)
                (_isFirst, Most) = (false, Math.Clamp(2 * _fields, FewFields, MostFields));
            Line++;
            (_fields, _isComment, _mayOpen, _isBlank) = (1, false, true, true);
            return;
        }

        (_isQuoted, _mayOpen, _isBlank) = (!_isQuoted && _mayOpen, _isQuoted, false);
    }
}
