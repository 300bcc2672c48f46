using GenericSgd.Numerics;

namespace GenericSgd.Training;

/// <summary>Ends a run when the cost over the validation rows has not improved for some epochs; without validation rows, the cost over all training rows.</summary>
/// <remarks>
/// The start counts as an epoch. Restoring changes the network and the last entry of the training cost, which is theirs; the other courses end with the last epoch.
/// Source: Prechelt, "Early stopping - but when?" (1998); the names are those of Keras.
/// </remarks>
/// <param name="Patience">After how many epochs without an improvement the run ends, at least 1.</param>
/// <param name="MinimumImprovement">A cost is better only if it is lower than the best by more than this, at least 0.</param>
/// <param name="RestoreBest">Whether the network gets the parameters of the best epoch back when the run ends, for whatever reason but cancelling.</param>
public sealed record EarlyStopping(int Patience, Real MinimumImprovement = default, bool RestoreBest = true)
{
    /// <summary>After how many epochs without an improvement the run ends, at least 1.</summary>
    public int Patience { get; init; } = Patience > 0
        ? Patience
        : throw new ArgumentOutOfRangeException(nameof(Patience), Patience, "Patience is at least one epoch.");

    /// <summary>A cost is better only if it is lower than the best by more than this, at least 0.</summary>
    public Real MinimumImprovement { get; init; } = MinimumImprovement >= 0
        ? MinimumImprovement
        : throw new ArgumentOutOfRangeException(nameof(MinimumImprovement), MinimumImprovement, "An improvement is at least 0.");
}
