namespace GenericSgd.Costs;

/// <summary>A target is none that the cost can take.</summary>
public class TargetException : ArgumentException
{
    internal TargetException(string cost, CostTargets targets, int row, string value)
        : this($"The target of row {row + 1} is {value}, but {cost} takes {TargetSet.Words(targets)}.", row, value)
    {
    }

    private protected TargetException(string message, int row, string value)
        : base(message)
    {
        Row = row;
        Value = value;
    }

    /// <summary>The row of the target, from 0, among those that the cost was given.</summary>
    public int Row { get; }

    /// <summary>The target, as text that reads back to the same number.</summary>
    public string Value { get; }
}
