using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Running;
using GenericSgd.Training;

namespace GenericSgd.Precision.Watching;

/// <summary>A training run that is looked at, epoch by epoch.</summary>
/// <remarks>Where an epoch without movement shows that all later ones are the same, they are not computed again: see <see cref="Repeating"/>.</remarks>
sealed class WatchedRun<T>(Trainer<T> trainer, Pipeline pipeline, Dataset<T> data, WatchPlan plan, Record record, Look look, int lostDigits)
    where T : INumber<T>
{
    readonly T[] _before = new T[trainer.Network.Parameters.Length];
    readonly bool _mayRepeat = Repeating.Is(pipeline, data.Count);
    CountedSteps<T>? _counted;
    DoubleDouble[][]? _places;
    (long Updates, long Absorbed) _counts;
    bool _moved;
    bool _sameBits;
    bool _repeats;
    int _nextWatched;
    int _nextCheckpoint;

    internal void Epoch(int epoch)
    {
        var watched = _nextWatched < plan.Watched.Length && plan.Watched[_nextWatched] == epoch;
        if (!_repeats)
            Train(watched && look.HasFlag(Look.Places));
        record.Updates += _counts.Updates;
        record.Absorbed += _counts.Absorbed;
        record.LastMoved = _moved ? epoch : record.LastMoved;
        if (!watched)
            return;
        _nextWatched++;
        _repeats |= _mayRepeat && _sameBits;
        if (_places is not null)
            record.Watched.Add(_places);
        if (plan.Checkpoints[_nextCheckpoint] == epoch)
            Checkpoint(epoch);
    }

    void Train(bool inPlaces)
    {
        _counts = default;
        _moved = false;
        _sameBits = true;
        do
        {
            trainer.Network.Parameters.CopyTo(_before);
            trainer.TakeBatch();
            trainer.Forward();
            var cost = trainer.Cost();
            trainer.CostGradient();
            trainer.Backward();
            var places = inPlaces && trainer.EndsEpoch ? Places(cost) : null;
            trainer.Update();
            Count();
            if (places is not null)
                _places = [.. places, .. Layers().Select(layer => Wide.Of<T>(trainer.Network.Parameters.Slice(layer.First, layer.Count)))];
        }
        while (!trainer.EndsEpoch);
    }

    // The numbers of the last step of an epoch up to the update, in the order of Place.Of.
    List<DoubleDouble[]> Places(T cost)
    {
        var last = pipeline.Layers.Count - 1;
        var places = new List<DoubleDouble[]>();
        for (var i = 0; i <= last; i++)
            places.Add(Wide.Of(trainer.LayerOutput(i)));
        places.Add([Wide.Of(cost)]);
        for (var i = last; i >= 0; i--)
            places.Add(Wide.Of(trainer.LayerOutputGradient(i)));
        foreach (var (first, count) in Layers().Reverse())
            places.Add(Wide.Of(trainer.Gradient.Slice(first, count)));
        return places;
    }

    IEnumerable<(int First, int Count)> Layers() =>
        trainer.Network.Blocks.GroupBy(block => block.Layer).Select(layer => (layer.First().Offset, layer.Sum(block => block.Shape.Count)));

    void Count()
    {
        var (updates, absorbed) = (0, 0);
        var update = trainer.LastUpdate;
        ReadOnlySpan<T> after = trainer.Network.Parameters;
        for (var i = 0; i < after.Length; i++)
        {
            var same = after[i] == _before[i];
            _moved |= !same;
            if (T.IsZero(update[i]))
                continue;
            updates++;
            absorbed += same ? 1 : 0;
        }

        _sameBits &= !_moved && Repeating.SameBits(after, _before);
        _counts = (_counts.Updates + updates, _counts.Absorbed + absorbed);
    }

    void Checkpoint(int epoch)
    {
        _nextCheckpoint++;
        var (predictions, cost, own) = RunOutcome.Of(trainer.Network, pipeline.Cost, data);
        record.Checkpoints.Add(new RecordedCheckpoint(
            Wide.Of<T>(trainer.Network.Parameters), predictions, cost, SmallestUpdate(), _counts.Updates == 0 ? 0 : _counts.Absorbed / (double)_counts.Updates,
                own));
        if (look.HasFlag(Look.Events) && !OwnNumbers.Has<T>())
            record.Events.AddRange((_counted ??= new CountedSteps<T>(pipeline, data, lostDigits)).From(trainer.Save(), epoch));
    }

    double? SmallestUpdate()
    {
        double? smallest = null;
        for (var i = 0; i < _before.Length; i++)
        {
            if (T.IsZero(trainer.LastUpdate[i]))
                continue;
            var units = Math.Abs(ExactConvert.ToDouble(trainer.LastUpdate[i])) / record.LastPlace.At(Math.Abs(ExactConvert.ToDouble(_before[i])));
            smallest = smallest is { } known ? Math.Min(known, units) : units;
        }

        return smallest;
    }
}
