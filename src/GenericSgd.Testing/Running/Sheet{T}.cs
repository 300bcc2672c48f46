using System.Numerics;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Testing.Running;

/// <summary>A matrix among guard cells, so that a write outside it is seen.</summary>
/// <remarks>
/// <code>
/// guard guard guard | row 0 | gap | row 1 | gap | ... | guard guard guard       (gaps are guards too; without gaps the rows follow each other)
/// </code>
/// </remarks>
sealed class Sheet<T>
    where T : INumber<T>
{
    const int Margin = 3;

    readonly T[] _memory;
    readonly int _gap;

    internal Sheet(int rows, int columns, int gap, ReadOnlySpan<T> values)
    {
        (Rows, Columns, _gap) = (rows, columns, gap);
        _memory = new T[(2 * Margin) + (rows * (columns + gap))];
        for (var i = 0; i < _memory.Length; i++)
            _memory[i] = Guard(i);
        for (var i = 0; i < values.Length; i++)
            _memory[Place(i)] = values[i];
    }

    internal int Rows { get; }

    internal int Columns { get; }

    internal int Count => Rows * Columns;

    internal Span2D<T> View => Count == 0 ? default : new Span2D<T>(_memory, Margin, Rows, Columns, _gap);

    /// <summary>The same memory as one line; only without gaps.</summary>
    internal Span<T> Line => _memory.AsSpan(Margin, Count);

    internal T this[int index] => _memory[Place(index)];

    internal T[] Values => [.. Enumerable.Range(0, Count).Select(i => this[i])];

    /// <summary>Where a guard cell was written, relative to the first element; null if none was.</summary>
    internal int? Touched
    {
        get
        {
            var inside = Enumerable.Range(0, Count).Select(Place).ToHashSet();
            for (var i = 0; i < _memory.Length; i++)
            {
                if (!inside.Contains(i) && !_memory[i].Equals(Guard(i)))
                    return i - Margin;
            }

            return null;
        }
    }

    internal static Sheet<T> Filled(int rows, int columns, int gap, T filling)
    {
        var values = new T[rows * columns];
        Array.Fill(values, filling);
        return new Sheet<T>(rows, columns, gap, values);
    }

    int Place(int index) => Margin + (index / Columns * (Columns + _gap)) + (index % Columns);

    static T Guard(int place) => Wholes<T>.Of(90 + (place % 7));
}
