namespace GenericSgd.Readers;

/// <summary>The texts of some records one after the other, without their line ends.</summary>
sealed class RecordBlock
{
    readonly GrowingArray<char> _text = new();
    readonly List<(int End, bool IsComplete)> _records = [];

    internal int Count => _records.Count;

    internal bool IsComplete(int record) => _records[record].IsComplete;

    internal ReadOnlySpan<char> Text(int record) => _text.Items[(record == 0 ? 0 : _records[record - 1].End).._records[record].End];

    internal void Add(ReadOnlySpan<char> raw, bool isComplete)
    {
        var text = raw.TrimEnd("\r\n");
        text.CopyTo(_text.Add(text.Length));
        _records.Add((_text.Count, isComplete));
    }

    internal void Clear()
    {
        _text.Count = 0;
        _records.Clear();
    }
}
