using System.Numerics;

namespace GenericSgd.Readers;

/// <summary>Rows of data, read one by one into a number type.</summary>
abstract class Table<T> : IDisposable
    where T : INumber<T>
{
    internal abstract IReadOnlyList<string> Columns { get; }

    internal abstract bool HasHeader { get; }

    internal abstract char? Separator { get; }

    /// <summary>Where the names of the columns stand.</summary>
    internal abstract DataPlace HeaderPlace { get; }

    /// <summary>Where the row stands.</summary>
    internal abstract DataPlace Place { get; }

    /// <summary>What else might explain an error about a column.</summary>
    internal virtual string? Hint => null;

    internal abstract bool Next();

    internal abstract CellKind Read(int column, out T value);

    /// <summary>Reads a column of the row as a name; false if it is missing.</summary>
    internal abstract bool TryReadLabel(int column, out string label);

    /// <summary>What stands in a column of the row, for messages.</summary>
    internal abstract string Text(int column);

    public abstract void Dispose();
}
