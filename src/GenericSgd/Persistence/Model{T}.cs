using System.Buffers;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Kernels;
using GenericSgd.Training;

namespace GenericSgd.Persistence;

/// <summary>A network with all that predicting in the units of the data needs: the names of the columns and how they were standardized.</summary>
/// <remarks>
/// <c>predictions = undo(network(standardize(rows)))</c>; without a standardizer that step is left out. Predicting changes nothing, so many threads
/// may predict with one model at once.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed partial class Model<T>
    where T : INumber<T>
{
    /// <summary>Puts a model together. The network is not copied.</summary>
    /// <param name="pipeline">What the network was trained by.</param>
    /// <param name="network">The network, with the inputs and layers of the pipeline.</param>
    /// <param name="featureNames">A name for each input.</param>
    /// <param name="targetNames">A name for each target: for each output, or one where targets are class numbers.</param>
    /// <param name="features">How features were standardized before training, or null if they were not.</param>
    /// <param name="targets">How targets were standardized before training, or null if they were not.</param>
    /// <exception cref="ArgumentException">The parts do not fit each other, or a name holds half of a character.</exception>
    public Model(
        Pipeline pipeline,
        Network<T> network,
        IReadOnlyList<string> featureNames,
        IReadOnlyList<string> targetNames,
        Standardizer<T>? features = null,
        Standardizer<T>? targets = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(featureNames);
        ArgumentNullException.ThrowIfNull(targetNames);
        if (network.Inputs != pipeline.Inputs || network.Layers != pipeline.Layers)
            throw new ArgumentException("The network has other inputs or layers than the pipeline.", nameof(network));
        MustBe(network.Inputs, featureNames.Count, "inputs", "feature names", nameof(featureNames));
        if (!pipeline.Cost.Fits(targetNames.Count, network.Outputs))
            MustBe(network.Outputs, targetNames.Count, "outputs", "target names", nameof(targetNames));
        MustBe(network.Inputs, features?.Means.Length ?? network.Inputs, "inputs", "standardized features", nameof(features));
        MustBe(network.Outputs, targets?.Means.Length ?? network.Outputs, "outputs", "standardized targets", nameof(targets));
        Pipeline = pipeline;
        Network = network;
        FeatureNames = [.. WholeText.Checked(featureNames, nameof(featureNames))];
        TargetNames = [.. WholeText.Checked(targetNames, nameof(targetNames))];
        Features = features;
        Targets = targets;
    }

    /// <summary>What the network was trained by.</summary>
    public Pipeline Pipeline { get; }

    /// <summary>The network; it sees standardized rows where there is a standardizer.</summary>
    public Network<T> Network { get; }

    /// <summary>The names of the features, in the order of the columns.</summary>
    public ValueList<string> FeatureNames { get; }

    /// <summary>The names of the targets, in the order of the columns.</summary>
    public ValueList<string> TargetNames { get; }

    /// <summary>How features are standardized, or null if they are not.</summary>
    public Standardizer<T>? Features { get; }

    /// <summary>How targets are standardized, or null if they are not.</summary>
    public Standardizer<T>? Targets { get; }

    /// <summary>Predicts rows in the units of the data: the outputs of the last layer, which <see cref="PredictTargets"/> turns into what the targets are. The
    /// bits of a row do not depend on the rows beside it.</summary>
    /// <param name="rows">Shape [rows, features]; there may be none.</param>
    /// <param name="predictions">Shape [rows, targets]; every element is written.</param>
    /// <exception cref="ArgumentException">A shape does not fit.</exception>
    public void Predict(ReadOnlySpan2D<T> rows, Span2D<T> predictions)
    {
        if (Features is null || rows.Width != Network.Inputs || rows.Height == 0)
            Network.Predict(rows, predictions);
        else
            PredictStandardized(rows, predictions, Features);

        Targets?.Undo(predictions, predictions);
    }

    /// <summary>Predicts one row in the units of the data.</summary>
    /// <param name="row">A number for each feature.</param>
    /// <returns>A number for each target.</returns>
    /// <exception cref="ArgumentException">The row has another number of features.</exception>
    public T[] Predict(ReadOnlySpan<T> row)
    {
        var predictions = new T[Network.Outputs];
        Predict(
            View.OfReadOnly(row, 1, row.Length),
            View.Of<T>(predictions, 1, predictions.Length));
        return predictions;
    }

    void PredictStandardized(ReadOnlySpan2D<T> rows, Span2D<T> predictions, Standardizer<T> features)
    {
        if (predictions.Height != rows.Height || predictions.Width != Network.Outputs)
            throw new ArgumentException($"Predictions of {rows.Height} rows need the shape [{rows.Height}, {Network.Outputs}].", nameof(predictions));

        var rowsPerBlock = Math.Min(rows.Height, RowBlocks.RowsOf(rows.Width));
        var memory = ArrayPool<T>.Shared.Rent(rowsPerBlock * rows.Width);
        try
        {
            for (var first = 0L; first < rows.Height; first += rowsPerBlock)
            {
                var count = (int)Math.Min(rowsPerBlock, rows.Height - first);
                var block = View.Of<T>(memory, count, rows.Width);
                features.Apply(rows.Slice((int)first, 0, count, rows.Width), block);
                Network.Predict(block, predictions.Slice((int)first, 0, count, predictions.Width));
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(memory);
        }
    }

    static void MustBe(int expected, int count, string things, string names, string parameter)
    {
        if (count != expected)
            throw new ArgumentException($"The network has {expected} {things}, but there are {count} {names}.", parameter);
    }
}
