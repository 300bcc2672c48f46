namespace GenericSgd.Training;

/// <content>All verbs after the first in one, where the network is a line and the batch small.</content>
public sealed partial class Trainer<T>
{
    readonly bool _isLine;

    // Where anything is out of order it returns false with the parameters as they were; then the verbs do it again, and say what.
    bool TryLine(in CostLimit<T> limit, out T cost)
    {
        cost = T.Zero;
        if (!_isLine || !_batches.Shares.IsEmpty)
            return false;
        var rate = Rate();
        if (!LineStep.TryRun(_batches.FeatureValues, _batches.TargetValues, rate, Network.Parameters, _outputs[0], _outputGradients[0], _gradient, limit, out cost))
            return false;
        _done = Verb.Update;
        _lastCost = cost;
        _hasCost = true;
        LearningRate = rate;
        Steps++;
        return true;
    }
}
