using GenericSgd.Numerics;

namespace GenericSgd.Training;

/// <summary>Ends a run when the cost over the validation rows has not improved for some epochs; without validation rows, the cost over all training
/// rows.</summary>
/// <remarks>
/// The start counts as an epoch. Restoring changes the network and the last entry of the training cost, which is theirs; the other courses end with the last
/// epoch. Source: Prechelt, "Early stopping - but when?" (1998); the names are those of Keras.
/// </remarks>
public sealed record EarlyStopping
{
    /// <summary>Ends a run when its cost has not improved for some epochs.</summary>
    /// <param name="patience">After how many epochs without an improvement the run ends, at least 1.</param>
    public EarlyStopping(int patience) => Patience = patience;

    /// <summary>After how many epochs without an improvement the run ends, at least 1.</summary>
    public int Patience { get; init => field = Require.Length(value, "Patience is at least one epoch."); }

    /// <summary>A cost is better only if it is lower than the best by more than this, at least 0.</summary>
    public Real MinimumImprovement { get; init => field = Require.That(value >= 0, value, "An improvement is at least 0."); }

    /// <summary>Whether the network gets the parameters of the best epoch back when the run ends, for whatever reason but cancelling.</summary>
    public bool RestoreBest { get; init; } = true;
}
