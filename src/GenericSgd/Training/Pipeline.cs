using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;

namespace GenericSgd.Training;

/// <summary>All that training needs except data and a number type: the number type is chosen when the pipeline runs.</summary>
/// <example>
/// <code>
/// var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 1000 };
/// var run = pipeline.Train(Dataset.Chapter&lt;decimal&gt;());
/// </code>
/// </example>
public sealed record Pipeline
{
    /// <summary>How many features a row has, at least 1.</summary>
    public required int Inputs { get; init => field = Require.Length(value, "A row needs at least one feature."); }

    /// <summary>The layers, from input to output, at least one.</summary>
    public required ValueList<Layer> Layers { get; init => field = AtLeastOne(value); }

    /// <summary>What the parameters are before the first step.</summary>
    public Initializer Initializer { get; init => field = Require.NotNull(value); } = new Glorot();

    /// <summary>What training lowers.</summary>
    public Cost Cost { get; init => field = Require.NotNull(value); } = new MeanSquaredError();

    /// <summary>How a gradient becomes an update.</summary>
    public Optimizer Optimizer { get; init => field = Require.NotNull(value); } = Optimizer.Sgd(0.01);

    /// <summary>How many passes over all rows, at least 1.</summary>
    public int Epochs { get; init => field = Require.Length(value, "Training needs at least one epoch."); } = 1;

    /// <summary>How many rows an update is made from; 0 for all rows.</summary>
    public int BatchSize { get; init => field = Require.Count(value, "A batch size is 0, for all rows, or more."); }

    /// <summary>How many batches make one update together, at least 1: its gradient is the mean of theirs. What is left of an epoch makes an update of its
    /// own.</summary>
    public int AccumulateBatches { get; init => field = Require.Length(value, "An update is made from at least one batch."); } = 1;

    /// <summary>Whether the rows are shuffled before each epoch. Without effect when all rows are one batch.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The seed of the start values, of the shuffle and of random masks.</summary>
    public ulong Seed { get; init; }

    /// <summary>A network with start values, not trained.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">There is no layer, or a layer cannot follow the one before it.</exception>
    public Network<T> Build<T>()
        where T : INumber<T>
    {
        var network = new Network<T>(Inputs, Layers);
        Initializer.Fill(Seed, [.. network.Blocks.Select(block => block.Shape)], network.Parameters);
        return network;
    }

    /// <summary>Trains a network in the number type of the data.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="data">The rows to train on.</param>
    /// <param name="options">What to watch.</param>
    /// <param name="cancellationToken">Cancelling ends the run after the step under way; it is not an error, and the run says so.</param>
    /// <exception cref="ArgumentException">The data do not fit the pipeline.</exception>
    /// <exception cref="DivergedException">The numbers ran away; the exception is a <see cref="DivergedException{T}"/> that holds the run so far.</exception>
    public TrainingRun<T> Train<T>(Dataset<T> data, TrainingOptions<T>? options = null, CancellationToken cancellationToken = default)
        where T : INumber<T> => new Trainer<T>(this, data).Fit(options, cancellationToken);

    /// <summary>Trains a network on rows that arrive in chunks and need not fit into memory, see <see cref="Trainer{T}.FitAsync"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="chunks">Some rows at a time; gone through once in every epoch.</param>
    /// <param name="options">What to watch.</param>
    /// <param name="cancellationToken">Cancelling ends the run after the step under way; it is not an error, and the run says so.</param>
    /// <exception cref="ArgumentException">There is no row, or the rows do not fit the pipeline.</exception>
    /// <exception cref="DivergedException">The numbers ran away; the exception is a <see cref="DivergedException{T}"/> that holds the run so far.</exception>
    public Task<TrainingRun<T>> TrainAsync<T>(IAsyncEnumerable<Dataset<T>> chunks, TrainingOptions<T>? options = null,
        CancellationToken cancellationToken = default)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(chunks);
        return new Trainer<T>(this).FitAsync(chunks, options, cancellationToken);
    }

    static ValueList<Layer> AtLeastOne(ValueList<Layer> layers) => layers.Count > 0
        ? Require.NoneNull(layers, nameof(Layers))
        : throw new ArgumentException("A pipeline needs at least one layer.", nameof(Layers));
}
