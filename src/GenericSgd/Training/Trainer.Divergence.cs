using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Schedules;
using GenericSgd.Training.Causes;

namespace GenericSgd.Training;

/// <content>That the numbers ran away, where, and which they were. Why, is asked by others: <see cref="DivergedException.Explain"/>.</content>
public sealed partial class Trainer<T>
{
    Optional<T> _lastCost;

    /// <summary>What to throw.</summary>
    /// <param name="place">Where it was seen first.</param>
    /// <param name="inner">What was thrown there.</param>
    /// <param name="rows">The rows whose numbers failed, if they are not those that are trained on.</param>
    /// <param name="isNaN">Whether the predictions of the batch have a cost that is NaN.</param>
    /// <param name="rate">The learning rate of the step, where it came so far.</param>
    internal DivergedException<T> Diverged(string place, Exception? inner, Dataset<T>? rows = null, bool isNaN = false, Optional<T> rate = default)
    {
        // Before the first batch only given rows can fail.
        var batch = _batches.Rows == 0 ? rows! : BatchRows();
        var step = new FailedStep<T>(Pipeline, rows ?? (_batches.IsFed ? batch : _batches.Data), batch)
        {
            IsFed = _batches.IsFed,
            Start = Steps == 0 ? Network.Parameters.ToArray() : null,
            PredictionsOfNaN = isNaN ? Predictions.ToArray() : null,
            Inner = inner,
            Rate = rate,
            LastRate = LearningRate,
            Moment = new Moment(Steps, Math.Max(Epoch - 1, 0)),
            EpochCosts = Memory.EpochCosts.ToArray(),
        };
        return new DivergedException<T>(Epoch, Steps + 1, place, _lastCost.Exists ? ExactConvert.ToText(_lastCost.Value) : null, step);
    }

    Dataset<T> BatchRows()
    {
        var rows = _batches.Data.With(_batches.FeatureValues.ToArray(), _batches.TargetValues.ToArray(), _batches.Rows);
        return _batches.RelativeWeights.IsEmpty ? rows : rows.WithRelativeWeights(_batches.RelativeWeights.ToArray());
    }

    string? FirstOutputNotFinite()
    {
        for (var layer = 0; layer < _bound.Layers.Length; layer++)
        {
            if (!_buffers.IsOutputFinite(layer, _batches.Rows))
                return $"the output of {_bound.Plan.NameOf(layer)}";
        }

        return null;
    }

    string? FirstGradientNotFinite()
    {
        for (var layer = _bound.Layers.Length - 1; layer >= 0; layer--)
        {
            if (!_buffers.IsGradientFinite(layer, _batches.Rows))
                return $"the gradient of the cost by the output of {_bound.Plan.NameOf(layer)}";
        }

        return null;
    }
}
