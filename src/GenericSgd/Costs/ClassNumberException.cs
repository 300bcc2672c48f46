namespace GenericSgd.Costs;

/// <summary>A target that should be the number of a class is none.</summary>
public sealed class ClassNumberException : TargetException
{
    internal ClassNumberException(int row, string value, int classes)
        : base(
            $"The target of row {row + 1} is {value}, which is the number of no class: the last layer has {classes} outputs, so the classes are the whole numbers "
            + $"from 0 to {classes - 1}. Number the classes from 0 without gaps, or change the number of outputs.", row, value)
    {
    }
}
