using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Kernels;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Optimizers;

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
    readonly Pipeline _pipeline;
    readonly Batches<T> _batches;
    readonly NetworkPlan _plan;
    readonly BoundLayer<T>[] _layers;
    readonly BoundCost<T> _cost;
    readonly BoundOptimizer<T> _optimizer;

    // Per layer: its output for the batch, and the gradient of the cost by that output.
    T[][] _outputs = [];
    T[][] _outputGradients = [];

    // Per layer: what it leaves for its backward pass; usually nothing.
    T[][] _scratch = [];

    // As long as the parameters: their gradient, which the optimizer turns into the update.
    readonly T[] _gradient;

    /// <summary>A trainer of a new network with the pipeline's start values.</summary>
    /// <exception cref="ArgumentException">The data do not fit the pipeline, or one array does not hold what the run needs in one.</exception>
    /// <exception cref="InsufficientMemoryException">The machine does not hold what the run needs.</exception>
    public Trainer(Pipeline pipeline, Dataset<T> data)
        : this(pipeline, data, TrainingRoom.Build(pipeline, data))
    {
    }

    /// <summary>A trainer that goes on with a network.</summary>
    /// <exception cref="ArgumentException">The data or the network do not fit the pipeline.</exception>
    public Trainer(Pipeline pipeline, Dataset<T> data, Network<T> network)
        : this(pipeline, network, new Batches<T>(data, pipeline.BatchSize, pipeline.Shuffle, pipeline.Seed))
    {
    }

    /// <summary>A trainer of a new network that has no rows of its own: it learns from those that are given to <see cref="TakeBatch(Dataset{T})"/>, <see cref="Step(Dataset{T})"/> or <see cref="FitAsync"/>.</summary>
    public Trainer(Pipeline pipeline)
        : this(pipeline, TrainingRoom.Build<T>(pipeline, null))
    {
    }

    /// <summary>A trainer that has no rows of its own and goes on with a network.</summary>
    /// <exception cref="ArgumentException">The network does not fit the pipeline.</exception>
    public Trainer(Pipeline pipeline, Network<T> network)
        : this(pipeline, network, new Batches<T>())
    {
    }

    Trainer(Pipeline pipeline, Network<T> network, Batches<T> batches)
    {
        _pipeline = pipeline;
        Network = network;
        _plan = network.Plan;
        if (Network.Inputs != _pipeline.Inputs || Network.Layers != _pipeline.Layers)
            throw new ArgumentException("The network has other inputs or layers than the pipeline.");
        _batches = batches;
        if (!batches.IsFed)
            CheckShapes(batches.Data);
        TrainingRoom.MustFit(pipeline, _plan, batches.Size, batches.IsFed ? null : batches.Data);
        _isLine = LineStep.Fits<T>(pipeline);
        _layers = BoundLayer<T>.All(pipeline.Layers);
        _cost = new BoundCost<T>(pipeline.Cost);
        _optimizer = new BoundOptimizer<T>(pipeline.Optimizer, _plan, pipeline.Seed, pipeline.AccumulateBatches > 1);
        MakeBuffers(batches.Size);
        _epochCosts = Zeroed.Of<T>(_batches.IsFed ? 1 : _batches.PerEpoch);
        _gradient = Zeroed.Of<T>(_plan.ParameterCount);
    }

    /// <summary>The network that is trained.</summary>
    public Network<T> Network { get; }

    /// <summary>The epoch under way, from 1; 0 before the first batch.</summary>
    public int Epoch => _batches.Epoch;

    /// <summary>How many updates are done.</summary>
    public long Steps { get; private set; }

    /// <summary>How many updates an epoch has; 0 if the rows come from elsewhere, so that it is not known.</summary>
    public int StepsPerEpoch => _batches.IsFed ? 0 : UpdatesPerEpoch;

    // Of rows that arrive in pieces it is known when the epoch ends.
    int UpdatesPerEpoch => (_batches.PerEpoch - 1) / _pipeline.AccumulateBatches + 1;

    /// <summary>True if the batch is the last one of its epoch.</summary>
    public bool EndsEpoch => _batches.EndsEpoch;

    /// <summary>The features of the batch, shape [rows, inputs].</summary>
    public ReadOnlySpan2D<T> Features => _batches.Features;

    /// <summary>The targets of the batch, shape [rows, outputs].</summary>
    public ReadOnlySpan2D<T> Targets => _batches.Targets;

    /// <summary>What the network predicted for the batch, shape [rows, outputs].</summary>
    public ReadOnlySpan2D<T> Predictions => Output(_layers.Length - 1);

    /// <summary>The partial derivatives of the cost by the parameters, from <see cref="Backward"/>; <see cref="Update()"/> overwrites them.</summary>
    public ReadOnlySpan<T> Gradient => _gradient;

    void NextBatch()
    {
        if (_batches.IsFed)
            throw new InvalidOperationException("The trainer has no rows of its own: give it some, as TakeBatch(rows), Step(rows) or FitAsync(pieces).");
        _batches.Next();
        _done = Verb.TakeBatch;
    }

    void RunForward()
    {
        Require(Verb.TakeBatch, Verb.Forward);
        var input = _batches.Features;
        try
        {
            for (_layer = 0; _layer < _layers.Length; _layer++)
            {
                var output = Output(_layer);
                _layers[_layer].Forward(PassOf(_layer), Network.LayerParameters(_layer), input, output, Scratch(_layer));
                input = output;
            }
        }
        catch (ArithmeticException exception)
        {
            throw Diverged($"the output of {_plan.NameOf(_layer)}", exception);
        }
    }

    T RunCost()
    {
        Require(Verb.Forward, Verb.Cost);
        T cost;
        try
        {
            cost = _cost.Value(Predictions, _batches.Targets, _batches.Shares);
            if (_pipeline.Cost.HasPenalty)
                cost += WeightPenalty.Of(Network, _pipeline.Cost);
        }
        catch (ArithmeticException exception)
        {
            throw Diverged("the cost", exception);
        }

        if (!T.IsFinite(cost))
            throw Diverged(FirstOutputNotFinite() ?? $"the cost, which is {ExactConvert.ToText(cost)}", null, isNaN: T.IsNaN(cost));
        _lastCost = cost;
        _hasCost = true;
        return cost;
    }

    void RunCostGradient()
    {
        Require(Verb.Forward, Verb.CostGradient);
        try
        {
            _cost.Gradient(Predictions, _batches.Targets, _batches.Shares, OutputGradient(_layers.Length - 1));
        }
        catch (ArithmeticException exception)
        {
            throw Diverged("the gradient of the cost", exception);
        }
    }

    void RunBackward()
    {
        Require(Verb.CostGradient, Verb.Backward);
        try
        {
            for (_layer = _layers.Length - 1; _layer >= 0; _layer--)
            {
                _layers[_layer].Backward(PassOf(_layer), Network.LayerParameters(_layer), _layer == 0 ? _batches.Features : Output(_layer - 1),
                    Output(_layer), OutputGradient(_layer), LayerGradient(_layer), _layer == 0 ? default : OutputGradient(_layer - 1),
                    Scratch(_layer));
            }

            WeightPenalty.AddGradient(Network, _pipeline.Cost, _gradient);
        }
        catch (ArithmeticException exception)
        {
            throw Diverged($"the gradient of {_plan.NameOf(_layer)}", exception);
        }
    }

    void RunUpdate(T rate)
    {
        Require(Verb.Backward, Verb.Update);
        var finite = false;
        try
        {
            if (_pipeline.AccumulateBatches > 1 && !CompletesUpdate())
                return;
            finite = _optimizer.TryStep(new Step<T>(Steps + 1, Epoch, rate), Network.ParameterArray, _gradient);
        }
        catch (ArithmeticException exception)
        {
            throw Diverged("the update", exception);
        }

        if (!finite)
            throw Diverged(FirstOutputNotFinite() ?? FirstGradientNotFinite() ?? "the update", null);
        LearningRate = rate;
        Steps++;
    }

    /// <summary>The learning rate of the last update.</summary>
    public T LearningRate { get; private set; } = T.Zero;

    T StepOfBatch()
    {
        if (TryLine(default, out var cost))
            return cost;
        RunForward();
        cost = RunCost();
        RunCostGradient();
        RunBackward();
        RunUpdate(Rate());
        return cost;
    }

    // All of them are there before the first takes its place, so that what fails changes nothing.
    void MakeBuffers(int rows)
    {
        T[][] outputs = [.. _plan.Widths.Skip(1).Select(width => Zeroed.Of<T>(rows * width))];
        T[][] outputGradients = [.. outputs.Select(output => Zeroed.Of<T>(output.Length))];
        T[][] scratch = [.. _plan.ScratchWidths.Select(width => Zeroed.Of<T>(rows * width))];
        (_outputs, _outputGradients, _scratch) = (outputs, outputGradients, scratch);
    }

    Pass PassOf(int layer) => new(Training: true, _pipeline.Seed, MaskNumber, layer);

    Span2D<T> Output(int layer) => View.Of<T>(_outputs[layer], _batches.Rows, _plan.Widths[layer + 1]);

    Span2D<T> Scratch(int layer) => View.Of<T>(_scratch[layer], _batches.Rows, _plan.ScratchWidths[layer]);

    Span2D<T> OutputGradient(int layer) => View.Of<T>(_outputGradients[layer], _batches.Rows, _plan.Widths[layer + 1]);

    Span<T> LayerGradient(int layer) => _gradient.AsSpan(_plan.Offsets[layer].._plan.Offsets[layer + 1]);

    void CheckShapes(Dataset<T> data)
    {
        if (data.Inputs != _plan.Inputs)
            throw new ArgumentException($"The pipeline takes {_plan.Inputs} features, the data have {data.Inputs}.");
        _pipeline.Cost.CheckTargets(data.Targets, _plan.Outputs);
    }
}
