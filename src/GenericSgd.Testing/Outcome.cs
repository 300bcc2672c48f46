namespace GenericSgd.Testing;

/// <summary>How a law came out.</summary>
public enum Outcome
{
    /// <summary>No case broke it.</summary>
    Holds,

    /// <summary>A case broke it.</summary>
    Broken,

    /// <summary>It says nothing about this part.</summary>
    DoesNotApply,
}
