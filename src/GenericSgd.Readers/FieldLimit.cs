namespace GenericSgd.Readers;

/// <summary>Counts the fields of each row while the text goes by: the CSV library takes a time that grows with the square of the most fields that a row
/// has.</summary>
sealed class FieldLimit(char separator, CsvOptions options)
{
    /// <summary>What takes the library about a second.</summary>
    internal const int MostFields = 100_000;

    int _fields = 1;
    bool _isLineStart = true;
    bool _isComment;
    bool _isQuoted;
    bool _mayOpen = true;

    /// <summary>The line under way, from 1.</summary>
    internal long Line { get; set; } = 1;

    /// <summary>Looks at the next piece of the text; false if a row has too many fields.</summary>
    internal bool Look(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && _fields <= MostFields)
        {
            _isComment |= _isLineStart && !_isQuoted && text[0] == options.Comment;
            var next = _isQuoted ? text.IndexOf(options.Quote) : _isComment ? text.IndexOfAny('\n', '\r') : text.IndexOfAny(options.Quote, '\n', '\r');
            Pass(next < 0 ? text : text[..next]);
            if (next < 0)
                break;
            Take(text[next]);
            text = text[(next + 1)..];
        }

        return _fields <= MostFields;
    }

    /// <summary>Text without a quote or a line end that has a meaning.</summary>
    void Pass(ReadOnlySpan<char> text)
    {
        Line += _isQuoted ? text.Count('\n') : 0;
        if (text.IsEmpty || _isQuoted || _isComment)
            return;
        _fields += text.Count(separator);
        _mayOpen = text[^1] == separator;
        _isLineStart = false;
    }

    // A quote opens a field at its begin only; behind one that closes it stands for itself.
    void Take(char character)
    {
        _isLineStart = character is '\n' or '\r' && !_isQuoted;
        if (_isLineStart)
        {
            Line += character == '\n' ? 1 : 0;
            (_fields, _isComment, _mayOpen) = (1, false, true);
            return;
        }

        (_isQuoted, _mayOpen) = (!_isQuoted && _mayOpen, _isQuoted);
    }
}
