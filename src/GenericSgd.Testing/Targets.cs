namespace GenericSgd.Testing;

/// <summary>Which targets a cost takes.</summary>
public enum Targets
{
    /// <summary>Any numbers.</summary>
    Any,

    /// <summary>0, 1, 2, ...</summary>
    Counts,

    /// <summary>0 or 1.</summary>
    ZeroOrOne,

    /// <summary>-1 or 1.</summary>
    Signs,

    /// <summary>Eighths from 0 to 1 that add up to 1 in each row.</summary>
    Probabilities,

    /// <summary>One column with the number of a class, from 0; there are as many classes as predictions in a row.</summary>
    ClassNumbers,
}
