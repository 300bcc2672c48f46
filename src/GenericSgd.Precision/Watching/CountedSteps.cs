using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Watching;

/// <summary>Counts what happens in the next step of a run, layer by layer, from its parameters and all that its optimizer remembers.</summary>
sealed class CountedSteps<T>
    where T : INumber<T>
{
    readonly EventLedger _ledger = new();
    readonly Trainer<Counted<T>> _trainer;
    readonly int _lostDigits;

    // In a narrow type an optimizer may keep its slots as roots in two numbers each, of which a counted type knows nothing: then its update is not counted,
    // and these stand for the slots. Null where updates are counted.
    readonly Dictionary<string, StateBlock<Counted<T>>>? _untouched;

    internal CountedSteps(Pipeline pipeline, Dataset<T> data, int lostDigits)
    {
        var layers = pipeline.Layers.Select((layer, i) => CountedLayer.Around(layer, Place.NameOf(pipeline.Layers, i), _ledger));
        var counted = pipeline with { Layers = [.. layers] };
        _trainer = new Trainer<Counted<T>>(counted, StudyData.Of(data).In<Counted<T>>(), new Network<Counted<T>>(counted.Inputs, counted.Layers));
        _lostDigits = lostDigits;
        if (pipeline.Optimizer.Chain.Any(transform => transform.SlotsIn<T>() != transform.SlotsIn<Counted<T>>()))
            _untouched = _trainer.Save().Blocks.ToDictionary(block => block.Name);
    }

    /// <summary>The events of one step; what was counted until a type without infinity overflowed.</summary>
    /// <param name="state">Where the run stands.</param>
    /// <param name="epoch">Its epoch.</param>
    internal IReadOnlyList<StepEvents> From(TrainingState<T> state, int epoch)
    {
        _ledger.Clear();
        try
        {
            _trainer.Restore(new TrainingState<Counted<T>>(state.Steps, state.Epoch, state.Batch, state.BestEpoch, state.Elapsed,
                [.. state.Blocks.Select(Counted)]));
            var steps = _trainer.Steps;
            do
            {
                Step();
            }
            while (_untouched is null && _trainer.Steps == steps);
        }
        catch (DivergedException)
        {
            // The study itself says where the run diverges.
        }

        return _ledger.Events(epoch, _lostDigits);
    }

    // A batch that only adds to the gradient of the next one has no update.
    void Step()
    {
        _trainer.TakeBatch();
        _trainer.Forward();
        using (_ledger.Count("the cost"))
            _trainer.Cost();
        using (_ledger.Count("the gradient of the cost by the predictions"))
            _trainer.CostGradient();
        _trainer.Backward();
        if (_untouched is not null)
            return;
        using (_ledger.Count("the update"))
            _trainer.Update();
    }

    StateBlock<Counted<T>> Counted(StateBlock<T> block)
    {
        if (_untouched is not null && _untouched.TryGetValue(block.Name, out var own) && own.Values.Length != block.Values.Length)
            return own;
        var values = new Counted<T>[block.Values.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = block.Values.Span[i];
        return new StateBlock<Counted<T>>(block.Name, values);
    }
}
