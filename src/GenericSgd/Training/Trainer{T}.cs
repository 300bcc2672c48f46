using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Training.Binding;
using GenericSgd.Training.Fitting;
using GenericSgd.Training.Stepping;

namespace GenericSgd.Training;

/// <summary>The training loop in six verbs, to be called one by one, or all at once by <see cref="Step()"/>, or over all epochs by <see cref="Fit"/>.</summary>
/// <remarks>
/// The verbs are <see cref="TakeBatch()"/>, <see cref="Forward"/>, <see cref="Cost"/>, <see cref="CostGradient"/>, <see cref="Backward"/> and
/// <see cref="Update()"/>, in this order. A step allocates nothing. Only <see cref="Update()"/> changes the parameters, and only when every new
/// one is finite. One trainer is used by one thread at a time, and its callbacks may look on: whoever else calls a verb meanwhile gets an
/// <see cref="InvalidOperationException"/>.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed partial class Trainer<T>
    where T : INumber<T>
{
    readonly BoundPipeline<T> _bound;
    readonly WholeStep<T> _whole;
    readonly Batches<T> _batches;
    LayerBuffers<T> _buffers;

    // As long as the parameters: their gradient, which the optimizer turns into the update.
    readonly T[] _gradient;

    /// <summary>A trainer of a new network with the pipeline's start values.</summary>
    /// <exception cref="ArgumentException">The data do not fit the pipeline, or one array does not hold what the run needs in one.</exception>
    /// <exception cref="InsufficientMemoryException">The machine does not hold what the run needs.</exception>
    public Trainer(Pipeline pipeline, Dataset<T> data)
        : this(
            pipeline ?? throw new ArgumentNullException(nameof(pipeline)),
            data ?? throw new ArgumentNullException(nameof(data)),
            TrainingRoom.Build(pipeline, data))
    {
    }

    /// <summary>A trainer that goes on with a network.</summary>
    /// <exception cref="ArgumentException">The data or the network do not fit the pipeline.</exception>
    public Trainer(Pipeline pipeline, Dataset<T> data, Network<T> network)
        : this(
            pipeline ?? throw new ArgumentNullException(nameof(pipeline)),
            network ?? throw new ArgumentNullException(nameof(network)),
            new Batches<T>(data ?? throw new ArgumentNullException(nameof(data)), pipeline.BatchSize, pipeline.Shuffle, pipeline.Seed))
    {
    }

    /// <summary>
    /// A trainer of a new network that has no rows of its own: it learns from those that are given to <see cref="TakeBatch(Dataset{T})"/>, <see
    /// cref="Step(Dataset{T})"/> or <see cref="FitAsync"/>.
    /// </summary>
    public Trainer(Pipeline pipeline)
        : this(pipeline ?? throw new ArgumentNullException(nameof(pipeline)), TrainingRoom.Build<T>(pipeline, null))
    {
    }

    /// <summary>A trainer that has no rows of its own and goes on with a network.</summary>
    /// <exception cref="ArgumentException">The network does not fit the pipeline.</exception>
    public Trainer(Pipeline pipeline, Network<T> network)
        : this(pipeline ?? throw new ArgumentNullException(nameof(pipeline)), network ?? throw new ArgumentNullException(nameof(network)), new Batches<T>())
    {
    }

    Trainer(Pipeline pipeline, Network<T> network, Batches<T> batches)
    {
        Network = network;
        if (network.Inputs != pipeline.Inputs || network.Layers != pipeline.Layers)
            throw new ArgumentException("The network has other inputs or layers than the pipeline.", nameof(network));
        if (!batches.IsFed)
            CheckShapes(pipeline.Cost, batches.Data);
        TrainingRoom.MustFit(pipeline, network.Plan, batches.Size, batches.IsFed ? null : batches.Data);
        _batches = batches;
        _bound = new BoundPipeline<T>(pipeline, network.Plan);
        _whole = new WholeStep<T>(pipeline);
        _buffers = new LayerBuffers<T>(network.Plan, batches.Size);
        _gradient = Zeroed.Of<T>(network.Plan.ParameterCount);
        Memory = new RunMemory<T>(batches);
    }

    /// <summary>The network that is trained.</summary>
    public Network<T> Network { get; }

    /// <summary>The epoch under way, from 1; 0 before the first batch.</summary>
    public int Epoch => _batches.Epoch;

    /// <summary>How many updates are done.</summary>
    public long Steps { get; private set; }

    /// <summary>The learning rate of the last update.</summary>
    public T LearningRate { get; private set; } = T.Zero;

    /// <summary>How many updates an epoch has; 0 if the rows come from elsewhere, so that it is not known.</summary>
    public int StepsPerEpoch => _batches.IsFed ? 0 : UpdatesPerEpoch;

    /// <summary>True if the batch is the last one of its epoch.</summary>
    public bool EndsEpoch => _batches.EndsEpoch;

    internal Pipeline Pipeline => _bound.Pipeline;

    internal Batches<T> Batches => _batches;

    /// <summary>What a run over all epochs remembers; the trainer only reads the costs of the epochs in it, for the schedule.</summary>
    internal RunMemory<T> Memory { get; private set; }

    /// <summary>How many updates an epoch has. Of rows that arrive in chunks it is known when the epoch ends.</summary>
    internal int UpdatesPerEpoch => (_batches.PerEpoch - 1) / Pipeline.AccumulateBatches + 1;

    internal void CheckShapes(Dataset<T> data) => CheckShapes(Pipeline.Cost, data);

    void CheckShapes(Cost cost, Dataset<T> data)
    {
        if (data.Inputs != Network.Inputs)
            throw new ArgumentException($"The pipeline takes {Network.Inputs} features, the data have {data.Inputs}.", nameof(data));
        cost.CheckTargets(data.Targets, Network.Outputs);
    }
}
