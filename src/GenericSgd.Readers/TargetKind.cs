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

    /// <summary>
    /// Two different values, numbers or words, are two classes, 0 and 1; other numbers stay as they are, and other words are classes. There is one target
    /// column. Numbers that are equal, as 1 and 1.0, are one value.
    /// </summary>
    TwoClasses,

    /// <summary>As <see cref="TwoClasses"/>, but the two are -1 and 1.</summary>
    TwoSigns,
}
