using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Training.Stepping;

namespace GenericSgd.Training;

/// <content>What the verbs do, for whoever has the turn: the verbs themselves, and <see cref="Fitting.Fit{T}"/>.</content>
public sealed partial class Trainer<T>
{
    internal void NextBatch()
    {
        if (_batches.IsFed)
            throw new InvalidOperationException("The trainer has no rows of its own: give it some, as TakeBatch(rows), Step(rows) or FitAsync(chunks).");
        _batches.Next();
        _done = Verb.TakeBatch;
    }

    internal void RunForward()
    {
        Require(Verb.TakeBatch, Verb.Forward);
        var input = _batches.Features;
        var layer = 0;
        try
        {
            for (; layer < _bound.Layers.Length; layer++)
            {
                var output = Output(layer);
                _bound.Layers[layer].Forward(PassOf(layer), Network.LayerParameters(layer), input, output, Scratch(layer));
                input = output;
            }
        }
        catch (ArithmeticException exception)
        {
            throw Diverged($"the output of {_bound.Plan.NameOf(layer)}", exception);
        }
    }

    internal T RunCost()
    {
        Require(Verb.Forward, Verb.Cost);
        T cost;
        try
        {
            cost = _bound.Cost.Value(Predictions, _batches.Targets, _batches.RelativeWeights);
            if (Pipeline.Cost.HasPenalty)
                cost += WeightPenalty.Of(Network, Pipeline.Cost);
        }
        catch (ArithmeticException exception)
        {
            throw Diverged("the cost", exception);
        }

        if (!T.IsFinite(cost))
            throw Diverged(FirstOutputNotFinite() ?? $"the cost, which is {ExactConvert.ToText(cost)}", null, isNaN: T.IsNaN(cost));
        _lastCost = new(cost);
        return cost;
    }

    internal void RunCostGradient()
    {
        Require(Verb.Forward, Verb.CostGradient);
        try
        {
            _bound.Cost.Gradient(Predictions, _batches.Targets, _batches.RelativeWeights, OutputGradient(_bound.Layers.Length - 1));
        }
        catch (ArithmeticException exception)
        {
            throw Diverged("the gradient of the cost", exception);
        }
    }

    internal void RunBackward()
    {
        Require(Verb.CostGradient, Verb.Backward);
        var layer = _bound.Layers.Length - 1;
        try
        {
            for (; layer >= 0; layer--)
            {
                _bound.Layers[layer].Backward(PassOf(layer), Network.LayerParameters(layer), layer == 0 ? _batches.Features : Output(layer - 1),
                    Output(layer), OutputGradient(layer), LayerGradient(layer), layer == 0 ? default : OutputGradient(layer - 1), Scratch(layer));
            }

            WeightPenalty.AddGradient(Network, Pipeline.Cost, _gradient);
        }
        catch (ArithmeticException exception)
        {
            throw Diverged($"the gradient of {(layer < 0 ? "the penalty" : _bound.Plan.NameOf(layer))}", exception);
        }
    }

    internal void RunUpdate(T rate)
    {
        Require(Verb.Backward, Verb.Update);
        var finite = false;
        try
        {
            if (Pipeline.AccumulateBatches > 1 && !CompletesUpdate())
                return;
            finite = _bound.Optimizer.TryStep(new Step<T>(Steps + 1, Epoch, rate), Network.ParameterArray, _gradient);
        }
        catch (ArithmeticException exception)
        {
            throw Diverged("the update", exception, rate: new(rate));
        }

        if (!finite)
            throw Diverged(FirstOutputNotFinite() ?? FirstGradientNotFinite() ?? "the update", null, rate: new(rate));
        LearningRate = rate;
        Steps++;
    }

    /// <summary>All verbs after the first.</summary>
    internal T RunStep()
    {
        if (TryWhole(default, out var cost))
            return cost;
        RunForward();
        cost = RunCost();
        RunCostGradient();
        RunBackward();
        RunUpdate(Rate());
        return cost;
    }

    /// <summary>The same in one; false, with the parameters as they were, where it is left to the verbs, or costs more than a limit.</summary>
    internal bool TryWhole(in Optional<T> limit, out T cost)
    {
        cost = T.Zero;
        if (!_whole.Takes(_batches))
            return false;
        var rate = Rate();
        if (!WholeStep<T>.TryRun(_batches, rate, Network.Parameters, _buffers, _gradient, limit, out cost))
            return false;
        _done = Verb.Update;
        _lastCost = new(cost);
        LearningRate = rate;
        Steps++;
        return true;
    }

    Pass PassOf(int layer) => new(Training: true, Pipeline.Seed, MaskNumber, layer);

    Span2D<T> Output(int layer) => _buffers.Output(layer, _batches.Rows);

    Span2D<T> OutputGradient(int layer) => _buffers.Gradient(layer, _batches.Rows);

    Span2D<T> Scratch(int layer) => _buffers.ScratchOf(layer, _batches.Rows);

    Span<T> LayerGradient(int layer) => _gradient.AsSpan(_bound.Plan.Offsets[layer].._bound.Plan.Offsets[layer + 1]);
}
