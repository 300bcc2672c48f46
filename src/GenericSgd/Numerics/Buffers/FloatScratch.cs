namespace GenericSgd.Numerics.Buffers;

/// <summary>Room for floats that a thread keeps for the work of narrow types: made once, grown when too small, so that a warm step allocates nothing.</summary>
static class FloatScratch
{
    [ThreadStatic]
    static float[]? _room;

    /// <summary>The first <paramref name="length"/> elements, with whatever was left in them.</summary>
    internal static Span<float> Of(int length)
    {
        if (_room is null || _room.Length < length)
            _room = new float[length];
        return _room.AsSpan(0, length);
    }
}
