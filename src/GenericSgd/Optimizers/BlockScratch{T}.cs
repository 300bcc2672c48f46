namespace GenericSgd.Optimizers;

/// <summary>Room for one block that a thread keeps for its transforms: made once, grown when too small, so that a warm step allocates nothing.</summary>
static class BlockScratch<T>
{
    [ThreadStatic]
    static T[]? _room;

    /// <summary>The first <paramref name="length"/> elements, with whatever the last transform left in them.</summary>
    internal static Span<T> Of(int length)
    {
        if (_room is null || _room.Length < length)
            _room = new T[length];
        return _room.AsSpan(0, length);
    }
}
