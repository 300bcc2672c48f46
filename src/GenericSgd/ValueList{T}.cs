using System.Collections;
using System.Runtime.CompilerServices;

namespace GenericSgd;

/// <summary>An immutable list that is equal by its elements, so that a record that holds one is equal by value too.</summary>
/// <remarks>Made by a collection expression: <c>Layers = [new Dense(16), new Relu(), new Dense(1)]</c>. <c>default</c> is the empty list.</remarks>
/// <typeparam name="T">What the list holds.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    readonly T[]? _items;

    internal ValueList(T[] items) => _items = items;

    T[] Items => _items ?? [];

    /// <summary>How many elements there are.</summary>
    public int Count => Items.Length;

    /// <summary>The element at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[int index] => Items[index];

    /// <summary>Enumerates the elements in order.</summary>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>True if both lists have equal elements in the same order.</summary>
    public bool Equals(ValueList<T> other) => Items.AsSpan().SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The elements in brackets, separated by commas.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";

    /// <summary>True if both lists have equal elements in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>True if the lists differ in an element, in order or in length.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Walks over the elements without allocating.</summary>
    public struct Enumerator
    {
        readonly T[] _items;
        int _index = -1;

        internal Enumerator(T[] items) => _items = items;

        /// <summary>The element under the enumerator.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Steps to the next element; false at the end.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

/// <summary>Makes a <see cref="ValueList{T}"/>.</summary>
public static class ValueList
{
    /// <summary>A list of a copy of <paramref name="items"/>.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
