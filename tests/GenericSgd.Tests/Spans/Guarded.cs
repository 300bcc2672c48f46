using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Tests.Spans;

/// <summary>Some elements in the midst of a larger array: what lies around them, and between two rows, nobody may write to and nothing may depend on.</summary>
abstract class Guarded
{
    /// <summary>A copy whose guards hold something else.</summary>
    internal abstract Guarded WithOtherGuards();

    /// <summary>What is wrong with the guards; null if nothing is.</summary>
    internal abstract string? Damage();

    /// <summary>Whether the elements are the same as those of a copy, to the last bit or in words.</summary>
    internal abstract bool HasContentOf(Guarded copy);
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
        var next = 0;
        for (var row = 0; row < _rows; row++)
        {
            var first = Margin + (row * (_columns + _gap));
            if (Written(next, first) is { } place)
                return Damage(place);
            next = first + _columns;
        }

        return Written(next, _array.Length) is { } last ? Damage(last) : null;
    }

    internal override bool HasContentOf(Guarded copy)
    {
        var other = (Guarded<T>)copy;
        for (var row = 0; row < _rows; row++)
        {
            var first = Margin + (row * (_columns + _gap));
            if (!Same(_array.AsSpan(first, _columns), other._array.AsSpan(first, _columns)))
                return false;
        }

        return true;
    }

    /// <summary>The first guard that holds something else.</summary>
    int? Written(int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (!EqualityComparer<T>.Default.Equals(_array[place], _guard))
                return place;
        }

        return null;
    }

    string Damage(int place) => $"element {place - Margin} of [{_rows}, {_columns}], rows {_gap} apart, was written";

    // Texts take a hundred times as long as bytes, and are asked only where those differ, as they do for NaNs of several kinds.
    static bool Same(Span<T> left, Span<T> right)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Bytes(left).SequenceEqual(Bytes(right)))
            return true;
        for (var i = 0; i < left.Length; i++)
        {
            if ($"{left[i]}" != $"{right[i]}")
                return false;
        }

        return true;
    }

    static Span<byte> Bytes(Span<T> elements) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(elements)), elements.Length * Unsafe.SizeOf<T>());

    IEnumerable<int> Places()
    {
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
                yield return Margin + (row * (_columns + _gap)) + column;
        }
    }
}
