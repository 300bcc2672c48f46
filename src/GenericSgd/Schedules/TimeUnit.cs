namespace GenericSgd.Schedules;

/// <summary>What a schedule counts.</summary>
public enum TimeUnit
{
    /// <summary>Updates.</summary>
    Step,

    /// <summary>Passes over all rows.</summary>
    Epoch,
}
