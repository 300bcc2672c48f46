using CommunityToolkit.HighPerformance;

namespace GenericSgd.Tests.Spans;

/// <summary>Some elements in the midst of a larger array: what lies around them, and between two rows, nobody may write to and nothing may depend on.</summary>
abstract class Guarded
{
    /// <summary>A copy whose guards hold something else.</summary>
    internal abstract Guarded WithOtherGuards();

    /// <summary>What is wrong with the guards; null if nothing is.</summary>
    internal abstract string? Damage();

    /// <summary>The elements, for comparing.</summary>
    internal abstract string Content();
}

/// <inheritdoc/>
sealed class Guarded<T> : Guarded
{
    const int Margin = 67;

    readonly T[] _array;
    readonly T[] _before;
    readonly T _guard;
    readonly T _otherGuard;
    readonly int _rows;
    readonly int _columns;
    readonly int _gap;

    internal Guarded(int rows, int columns, int gap, T guard, T otherGuard, Func<T> some)
    {
        (_rows, _columns, _gap, _guard, _otherGuard) = (rows, columns, gap, guard, otherGuard);
        _array = new T[(2 * Margin) + (rows * (columns + gap))];
        Array.Fill(_array, guard);
        foreach (var place in Places())
            _array[place] = some();
        _before = [.. _array];
    }

    Guarded(Guarded<T> other)
    {
        (_rows, _columns, _gap, _guard, _otherGuard) = (other._rows, other._columns, other._gap, other._otherGuard, other._guard);
        _array = new T[other._array.Length];
        Array.Fill(_array, _guard);
        foreach (var place in Places())
            _array[place] = other._before[place];
        _before = [.. _array];
    }

    internal Span<T> Flat => _array.AsSpan(Margin, _rows * _columns);

    internal Span2D<T> Table => new(_array, Margin, _rows, _columns, _gap);

    /// <summary>Whether the gaps between rows hold elements too, as a flat span has none.</summary>
    internal bool IsFlat => _gap == 0;

    internal override Guarded WithOtherGuards() => new Guarded<T>(this);

    internal override string? Damage()
    {
        var elements = Places().ToHashSet();
        for (var i = 0; i < _array.Length; i++)
        {
            if (!elements.Contains(i) && !EqualityComparer<T>.Default.Equals(_array[i], _guard))
                return $"element {i - Margin} of [{_rows}, {_columns}], rows {_gap} apart, was written";
        }

        return null;
    }

    internal override string Content() => string.Join(' ', Places().Select(place => _array[place]));

    IEnumerable<int> Places()
    {
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
                yield return Margin + (row * (_columns + _gap)) + column;
        }
    }
}
