using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>What one run left behind, in the wide type.</summary>
sealed class Record
{
    /// <summary>Per watched epoch and place the numbers of its last step.</summary>
    internal List<DoubleDouble[][]> Watched { get; } = [];

    internal List<RecordedCheckpoint> Checkpoints { get; } = [];

    /// <summary>The events of one step from each checkpoint.</summary>
    internal List<StepEvents> Events { get; } = [];

    /// <summary>How many updates were not 0.</summary>
    internal long Updates { get; set; }

    /// <summary>How many of those left their parameter as it was.</summary>
    internal long Absorbed { get; set; }

    /// <summary>The last epoch in which a parameter moved.</summary>
    internal int LastMoved { get; set; }

    /// <summary>How the run diverged; null if it did not.</summary>
    internal DivergedException? Diverged { get; set; }

    internal string? Divergence => Diverged?.Message;

    internal required LastPlace LastPlace { get; init; }
}
