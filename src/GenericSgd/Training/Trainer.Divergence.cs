using GenericSgd.Numerics;

namespace GenericSgd.Training;

/// <content>What is said when the numbers run away.</content>
public sealed partial class Trainer<T>
{
    T _lastCost = T.Zero;
    bool _hasCost;

    DivergedException<T> Diverged(string place, Exception? inner) => new(
        Epoch, Steps + 1, place, _hasCost ? ExactConvert.ToText(_lastCost) : null, LargestLearningRate.Of(_pipeline, _batches.Data), inner)
    {
        Run = _fit is null ? null : RunOf(_fit, StopReason.Diverged),
    };

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
