using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Kernels;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Training;

/// <summary>The cost of a network over a whole data set.</summary>
public static class Evaluation
{
    /// <summary>Predicts all rows and takes the cost of them as one batch, each row by its weight, with the penalty on the network's weights if it has
    /// one.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public static T Cost<T>(Network<T> network, Cost cost, Dataset<T> data)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(data);
        cost.CheckTargets(data.Targets, network.Outputs);
        var predictions = View.Of<T>(new T[PredictionsOf(data, network.Outputs)], data.Count, network.Outputs);
        network.Predict(data.Features, predictions);
        var value = Cost<T>(predictions, cost, data);
        return cost.HasPenalty ? value + WeightPenalty.Of(network, cost) : value;
    }

    /// <summary>How many predictions the cost over all rows is made from.</summary>
    /// <exception cref="ArgumentException">One array does not hold so many.</exception>
    internal static int PredictionsOf<T>(Dataset<T> data, int outputs)
        where T : INumber<T> => Sizes.Product(data.Count, outputs, "The cost over all rows", "give fewer rows, or take fewer outputs");

    /// <summary>The cost of predictions for all rows, each row by its weight, without a penalty.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="predictions">Shape [rows, outputs].</param>
    /// <param name="cost">The cost.</param>
    /// <param name="data">The rows with their targets and weights.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static T Cost<T>(ReadOnlySpan2D<T> predictions, Cost cost, Dataset<T> data)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(data);
        if (predictions.Height != data.Count)
            throw new ArgumentException($"There are predictions for {predictions.Height} rows, the data have {data.Count}.", nameof(predictions));
        return data.RelativeWeights.IsEmpty
            ? cost.Value(predictions, data.Targets)
            : Weighted.Value(cost, predictions, data.Targets, data.RelativeWeights);
    }
}
