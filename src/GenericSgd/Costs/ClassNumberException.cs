namespace GenericSgd.Costs;

/// <summary>A target that should be the number of a class is none.</summary>
public sealed class ClassNumberException : ArgumentException
{
    internal ClassNumberException(int row, string value, int classes)
        : base($"The target of row {row + 1} is {value}, which is the number of no class: the last layer has {classes} outputs, so the classes are the whole numbers "
            + $"from 0 to {classes - 1}. Number the classes from 0 without gaps, or change the number of outputs.")
    {
        Row = row;
        Value = value;
    }

    /// <summary>The row of the target, from 0, among those that the cost was given.</summary>
    public int Row { get; }

    /// <summary>The target, as text that reads back to the same number.</summary>
    public string Value { get; }
}
