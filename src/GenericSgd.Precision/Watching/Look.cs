namespace GenericSgd.Precision.Watching;

/// <summary>What is looked at in a run, beside its checkpoints.</summary>
[Flags]
enum Look
{
    /// <summary>Nothing else.</summary>
    Nothing = 0,

    /// <summary>The numbers of every place of the step, at the watched epochs.</summary>
    Places = 1,

    /// <summary>The events of one step from each checkpoint.</summary>
    Events = 2,
}
