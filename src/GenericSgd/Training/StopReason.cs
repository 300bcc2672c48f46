namespace GenericSgd.Training;

/// <summary>Why a training run ended.</summary>
public enum StopReason
{
    /// <summary>All epochs of the pipeline are done.</summary>
    EpochsDone,

    /// <summary>The caller cancelled. The run holds what was reached; the epoch under way does not appear in the history.</summary>
    Cancelled,

    /// <summary>The cost did not improve for as long as <see cref="EarlyStopping.Patience"/> allows.</summary>
    EarlyStopped,

    /// <summary>A callback ended the run.</summary>
    Stopped,

    /// <summary>The numbers ran away, see <see cref="DivergedException"/>. The parameters are those of the last good step.</summary>
    Diverged,
}
