using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Cli.Output;

/// <summary>Which cost is shown while a run is under way: that of the validation rows if there are some, else that of the last whole epoch. One batch's cost
/// says little.</summary>
/// <param name="costName">What the training cost is called.</param>
sealed class ShownCost<T>(string costName)
    where T : INumber<T>
{
    string _name = "";
    T _cost = T.Zero;
    double _mean;
    long _looks;

    /// <summary>Remembers the cost of a whole epoch.</summary>
    internal void EndEpoch(TrainingMoment<T> moment)
    {
        var history = moment.History;
        (_name, _cost) = history.ValidationCost.Length > 0 ? ("validation cost", history.ValidationCost[^1]) : (costName, history.Cost[^1]);
    }

    /// <summary>Remembers the mean of the costs seen, until the first epoch is whole.</summary>
    internal void Look(TrainingProgress<T> progress)
    {
        if (_name.Length == 0)
            _mean += (ExactConvert.ToDouble(progress.Cost) - _mean) / ++_looks;
    }

    internal string Describe(TrainingProgress<T> progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"epoch {progress.Epoch} of {progress.Epochs}, {(_name.Length > 0 ? $"{_name} {ExactConvert.ToDouble(_cost):G6}" : $"{costName} so far {_mean:G6}")}");
}
