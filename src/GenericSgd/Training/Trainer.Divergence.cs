using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Training;

/// <content>What is said when the numbers run away.</content>
public sealed partial class Trainer<T>
{
    T _lastCost = T.Zero;
    bool _hasCost;

    /// <summary>Whether the cause is looked for. Not in a trainer that itself helps to find one.</summary>
    internal bool ExplainsDivergence { get; init; } = true;

    DivergedException<T> Diverged(string place, Exception? inner, Dataset<T>? rows = null, bool isNaN = false) => new(
        Epoch, Steps + 1, place, _hasCost ? ExactConvert.ToText(_lastCost) : null, Reason(inner, rows, isNaN), inner)
    {
        Run = _fit is null ? null : RunOf(_fit, StopReason.Diverged),
    };

    DivergenceReason Reason(Exception? inner, Dataset<T>? rows, bool isNaN)
    {
        if (!ExplainsDivergence)
            return new(DivergenceCause.LearningRate, "", "");
        var batch = _batches.Epoch == 0 ? rows! : BatchRows();
        return new DivergenceSearch<T>(_pipeline, rows ?? (_batches.IsFed ? batch : _batches.Data), batch, Network)
        {
            IsFirst = Steps == 0,
            IsFed = _batches.IsFed,
            IsOwnNaN = isNaN && AreModerate(Predictions) && AreModerate(_batches.Targets),
            Rate = HighestRate(),
            Inner = inner,
        }.Find();
    }

    Dataset<T> BatchRows()
    {
        var rows = _batches.Data.With(_batches.FeatureValues.ToArray(), _batches.TargetValues.ToArray(), _batches.Rows);
        return _batches.Shares.IsEmpty ? rows : rows.WithShares(_batches.Shares.ToArray());
    }

    // Of the last step and of the next; NaN if it has no place in double.
    double HighestRate()
    {
        try
        {
            var next = _optimizer.Rate(new(Steps, Math.Max(Epoch - 1, 0)), _history is null ? [] : _history.EpochCosts);
            return ExactConvert.ToDouble(T.Max(next, LearningRate));
        }
        catch (ArithmeticException)
        {
            return double.NaN;
        }
    }

    // So small that no sum of their squares, or squares of those, leaves the range.
    static bool AreModerate(ReadOnlySpan2D<T> numbers)
    {
        try
        {
            foreach (var number in numbers)
            {
                if (!T.IsFinite(number * number * number * number))
                    return false;
            }

            return true;
        }
        catch (ArithmeticException)
        {
            return false;
        }
    }

    string? FirstOutputNotFinite()
    {
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            if (!AllFinite(_outputs[layer], layer))
                return $"the output of {_plan.NameOf(layer)}";
        }

        return null;
    }

    string? FirstGradientNotFinite()
    {
        for (var layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (!AllFinite(_outputGradients[layer], layer))
                return $"the gradient of the cost by the output of {_plan.NameOf(layer)}";
        }

        return null;
    }

    bool AllFinite(T[] values, int layer) => Reduce.AllFinite<T>(values.AsSpan(0, _batches.Rows * _plan.Widths[layer + 1]));
}
