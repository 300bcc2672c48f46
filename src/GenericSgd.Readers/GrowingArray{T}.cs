using CommunityToolkit.HighPerformance;

namespace GenericSgd.Readers;

/// <summary>A flat array that grows at its end.</summary>
sealed class GrowingArray<T>
{
    T[] _items = new T[1024];

    internal int Count { get; set; }

    internal Span<T> Items => _items.AsSpan(0, Count);

    /// <summary>The items as rows of that width.</summary>
    internal ReadOnlySpan2D<T> Rows(int width) => new(_items, 0, Count / width, width, 0);

    /// <summary>Adds room for some items and returns it; what stands in it is to be overwritten.</summary>
    /// <exception cref="InsufficientMemoryException">More items than an array may have.</exception>
    internal Span<T> Add(int count)
    {
        var needed = (long)Count + count;
        if (needed > Array.MaxLength)
            throw new InsufficientMemoryException($"One array cannot hold more than {Array.MaxLength} numbers; read fewer columns or rows.");
        if (needed > _items.Length)
            Array.Resize(ref _items, (int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _items.Length)));
        Count = (int)needed;
        return _items.AsSpan(Count - count, count);
    }

    /// <summary>Hands over an array of just the items, and has none afterwards.</summary>
    internal T[] Take()
    {
        var items = _items;
        Array.Resize(ref items, Count);
        (_items, Count) = ([], 0);
        return items;
    }
}
