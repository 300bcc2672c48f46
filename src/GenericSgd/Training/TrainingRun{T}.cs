using System.Numerics;

namespace GenericSgd.Training;

/// <summary>What training gave.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Network">The trained network.</param>
/// <param name="History">The course of the run.</param>
/// <param name="StopReason">Why the run ended.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record TrainingRun<T>(Network<T> Network, History<T> History, StopReason StopReason, TimeSpan Elapsed)
    where T : INumber<T>
{
    /// <summary>The network with the exponential moving average of the parameters, see <see cref="Optimizers.Optimizer.Average"/>; null if the optimizer keeps
    /// none.</summary>
    public Network<T>? Average { get; init; }

    /// <summary>The cost of the final parameters over all rows; of rows that arrived in chunks, the mean cost of the last epoch that was done.</summary>
    /// <exception cref="InvalidOperationException">The rows arrived in chunks, and no epoch was done.</exception>
    public T Cost => History.Cost is [.., var last] ? last : throw new InvalidOperationException("No epoch was done, so no cost of one is known.");

    /// <summary>The epoch after which the best parameters were reached, 0 for the start; null without early stopping.</summary>
    public int? BestEpoch { get; init; }

    /// <summary>SHA-256 of the little-endian bytes of all parameters: equal fingerprints mean equal bits.</summary>
    public string Fingerprint => Numerics.Fingerprint.Of<T>(Network.Parameters);
}
