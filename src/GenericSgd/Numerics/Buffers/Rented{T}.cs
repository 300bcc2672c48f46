using System.Buffers;

namespace GenericSgd.Numerics.Buffers;

/// <summary>Room from the shared pool, given back at the end of the scope.</summary>
readonly ref struct Rented<T>(int length)
{
    readonly T[] _room = ArrayPool<T>.Shared.Rent(length);

    /// <summary>The room, with whatever was left in it.</summary>
    internal Span<T> Span => _room.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(_room);
}
