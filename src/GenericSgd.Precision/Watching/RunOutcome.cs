using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Training;

namespace GenericSgd.Precision.Watching;

/// <summary>What a network makes of all rows: its predictions and their cost, in the wide type, and as they are where their type knows its error.</summary>
static class RunOutcome
{
    /// <summary>All are NaN where a type without infinity overflows: the parameters of a run may be finite when its predictions are not.</summary>
    internal static (DoubleDouble[] Predictions, DoubleDouble[] Cost, OwnNumbers? Own) Of<T>(Network<T> network, Cost cost, Dataset<T> data)
        where T : INumber<T>
    {
        var predictions = new T[data.Count, network.Outputs];
        try
        {
            network.Predict(data.Features, predictions);
            var value = Evaluation.Cost(network, cost, data);
            return (Wide.Of(new ReadOnlySpan2D<T>(predictions)), [Wide.Of(value)], OwnNumbers.Of<T>(network.Parameters, predictions, value));
        }
        catch (OverflowException)
        {
            return ([.. Enumerable.Repeat(DoubleDouble.NaN, predictions.Length)], [DoubleDouble.NaN], null);
        }
    }
}
