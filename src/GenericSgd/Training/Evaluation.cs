using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;

namespace GenericSgd.Training;

/// <summary>The cost of a network over a whole data set.</summary>
public static class Evaluation
{
    /// <summary>Predicts all rows and takes the cost of them as one batch, with the penalty on the weights if it has one.</summary>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public static T Cost<T>(Network<T> network, Cost cost, Dataset<T> data)
        where T : INumber<T>
    {
        cost.CheckTargets(data.Targets, network.Outputs);
        var predictions = View.Of(new T[data.Count * network.Outputs], data.Count, network.Outputs);
        network.Predict(data.Features, predictions);
        var value = cost.Value(predictions, data.Targets);
        return cost.HasPenalty ? value + WeightPenalty.Of(network, cost) : value;
    }
}
