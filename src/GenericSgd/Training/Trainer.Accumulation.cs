namespace GenericSgd.Training;

/// <content>The mean parameters, and batches whose gradients make one update together.</content>
public sealed partial class Trainer<T>
{
    /// <summary>
    /// A network with the exponential moving average of the parameters, see <see cref="Optimizers.Optimizer.Average"/>; null if the optimizer keeps none.
    /// </summary>
    /// <remarks>A copy, which further steps do not change. Before the first step it has the parameters of the network.</remarks>
    public Network<T>? AverageNetwork()
    {
        if (Pipeline.Optimizer.Average is null)
            return null;
        var network = new Network<T>(Network.Inputs, Network.Layers);
        (Steps == 0 ? Network.Parameters : _bound.Optimizer.Average).CopyTo(network.Parameters);
        return network;
    }

    /// <summary>Whether the gradients so far are enough for an update; then the gradient is their mean.</summary>
    bool CompletesUpdate()
    {
        var together = Pipeline.AccumulateBatches;
        var place = _batches.Index % together;
        var count = _batches.IsFed ? together : Math.Min(together, _batches.PerEpoch - (_batches.Index - place));
        if (_bound.Optimizer.Accumulate(_gradient, place, count))
            return true;
        if (!_batches.IsFed || !EndsEpoch)
            return false;

        // Of rows that arrive in chunks the last group turns out to be short only here.
        _bound.Optimizer.EndGroup(_gradient, place + 1, together);
        return true;
    }

    // Batches of one update must not share their random masks.
    long MaskNumber => Pipeline.AccumulateBatches == 1 ? Steps + 1 : _batches.Number + 1;
}
