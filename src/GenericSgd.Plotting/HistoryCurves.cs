using System.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Plotting;

/// <summary>The curves of a history, each value at the epoch to which it belongs.</summary>
static class HistoryCurves
{
    /// <summary>The training cost. Where an epoch has n updates, its mean is over parameters from 0 to (n - 1) / n of the epoch and stands at the middle of
    /// them.</summary>
    internal static Curve Training<T>(string name, History<T> history)
        where T : INumber<T>
    {
        var middle = (history.UpdatesPerEpoch - 1) / (2.0 * history.UpdatesPerEpoch);
        return Curve.Of(name, history.Cost) with { Epochs = Epochs(history.Cost.Length, epoch => epoch < history.Epochs ? epoch + middle : epoch) };
    }

    /// <summary>The validation cost, of the parameters at the end of an epoch.</summary>
    internal static Curve Validation<T>(History<T> history)
        where T : INumber<T> => Curve.Of("validation", history.ValidationCost);

    /// <summary>The learning rate of the last step of each epoch, where that epoch ends.</summary>
    internal static Curve LearningRate<T>(History<T> history)
        where T : INumber<T> => Curve.Of("learning rate", history.LearningRate) with { Epochs = Epochs(history.LearningRate.Length, epoch => epoch + 1) };

    static double[] Epochs(int count, Func<int, double> place) => [.. Enumerable.Range(0, count).Select(place)];
}
