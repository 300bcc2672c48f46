namespace GenericSgd.Testing;

/// <summary>The size of a matrix.</summary>
/// <param name="Rows">How many rows, at least 1.</param>
/// <param name="Columns">How many columns, at least 1.</param>
public readonly record struct Shape(int Rows, int Columns);
