namespace GenericSgd.Readers;

/// <summary>What stands in the target columns.</summary>
public enum TargetKind
{
    /// <summary>Numbers.</summary>
    Number,

    /// <summary>The names of classes, whether they are words or numbers. There is one target column.</summary>
    Class,

    /// <summary>Numbers if every row has one, otherwise the names of classes. There is one target column.</summary>
    NumberOrClass,
}
