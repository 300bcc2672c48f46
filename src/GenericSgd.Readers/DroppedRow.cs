namespace GenericSgd.Readers;

/// <summary>A row that was left out because a value is missing.</summary>
/// <param name="Line">The line of the file (of a data reader: the row), from 1.</param>
/// <param name="Column">The first column without a value.</param>
public readonly record struct DroppedRow(long Line, string Column);
