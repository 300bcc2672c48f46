namespace GenericSgd.Diagnosis;

/// <summary>How a parameter went from its start to its end.</summary>
public enum CourseKind
{
    /// <summary>It came to its limit and stayed.</summary>
    Settles,

    /// <summary>It never moved.</summary>
    Dead,

    /// <summary>Its steps grow without end.</summary>
    RunsAway,

    /// <summary>At least half of its steps went back on the step before.</summary>
    Oscillates,

    /// <summary>It went beyond its limit by more than a twentieth of its way, and came back.</summary>
    Overshoots,

    /// <summary>It needs more than half of the run to come within a hundredth of its way.</summary>
    Crawls,
}
