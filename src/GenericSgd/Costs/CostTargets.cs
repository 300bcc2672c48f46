namespace GenericSgd.Costs;

/// <summary>Which targets a cost can take.</summary>
public enum CostTargets
{
    /// <summary>Any number. Only such targets may be shifted and scaled.</summary>
    AnyNumber,

    /// <summary>Numbers of at least 0, such as counts.</summary>
    NotNegative,

    /// <summary>Numbers from 0 to 1: the probability of the second of two classes, so 0 for the first and 1 for the second.</summary>
    ZeroToOne,

    /// <summary>-1 for the first of two classes and 1 for the second.</summary>
    Signs,

    /// <summary>One column with the number of the class, from 0, or a column from 0 to 1 with the probability of each class.</summary>
    Classes,
}
