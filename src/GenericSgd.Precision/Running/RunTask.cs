using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>One run in one number type, with what is looked at on the way.</summary>
sealed class RunTask(Source source, SummationOrder order, WatchPlan plan, bool watch, CancellationToken cancellation) : INumberTask<Record>
{
    public Record Run<T>()
        where T : INumber<T>
    {
        var record = new Record { LastPlace = LastPlace.Of<T>() };
        var pipeline = Ordered.Of(source.Pipeline, order);
        var data = source.Data<T>();
        var network = new Network<T>(pipeline.Inputs, pipeline.Layers);
        source.Start<T>().CopyTo(network.Parameters);
        var trainer = new Trainer<T>(pipeline, data, network);
        var run = new Running<T>(trainer, pipeline, data, plan, record, watch);
        try
        {
            for (var epoch = 1; epoch <= plan.Epochs; epoch++)
            {
                cancellation.ThrowIfCancellationRequested();
                run.Epoch(epoch);
            }
        }
        catch (DivergedException exception)
        {
            record.Diverged = exception;
        }

        return record;
    }

    sealed class Running<T>(Trainer<T> trainer, Pipeline pipeline, Data.Dataset<T> data, WatchPlan plan, Record record, bool watch)
        where T : INumber<T>
    {
        readonly T[] _before = new T[trainer.Network.Parameters.Length];
        int _nextWatched;
        int _nextCheckpoint;

        internal void Epoch(int epoch)
        {
            var cost = Gradient();
            while (!trainer.EndsEpoch)
            {
                trainer.Update();
                cost = Gradient();
            }

            var watched = _nextWatched < plan.Watched.Length && plan.Watched[_nextWatched] == epoch;
            var places = watched && watch ? InStep(cost) : null;
            trainer.Update();
            Count(epoch);
            if (!watched)
                return;
            _nextWatched++;
            if (places is not null)
                record.Watched.Add([.. places, .. trainer.Network.Blocks.GroupBy(block => block.Layer).Select(blocks =>
                    blocks.SelectMany(block => Wide.Of<T>(trainer.Network.Values(block))).ToArray())]);
            if (plan.Checkpoints[_nextCheckpoint] == epoch)
                Checkpoint();
        }

        // The verbs up to the update, which the last batch of an epoch is looked at before.
        T Gradient()
        {
            trainer.Network.Parameters.CopyTo(_before);
            trainer.TakeBatch();
            trainer.Forward();
            var cost = trainer.Cost();
            trainer.CostGradient();
            trainer.Backward();
            return cost;
        }

        List<DoubleDouble[]> InStep(T cost)
        {
            var last = pipeline.Layers.Count - 1;
            var places = new List<DoubleDouble[]>();
            for (var i = 0; i <= last; i++)
                places.Add(Wide.Of(trainer.LayerOutput(i)));
            places.Add([Wide.Of(cost)]);
            for (var i = last; i >= 0; i--)
                places.Add(Wide.Of(trainer.LayerOutputGradient(i)));
            foreach (var blocks in trainer.Network.Blocks.GroupBy(block => block.Layer).Reverse())
                places.Add(blocks.SelectMany(block => Wide.Of(trainer.Gradient.Slice(block.Offset, block.Shape.Count))).ToArray());
            return places;
        }

        void Count(int epoch)
        {
            var (updates, absorbed, moved) = (0, 0, false);
            var update = trainer.LastUpdate;
            ReadOnlySpan<T> after = trainer.Network.Parameters;
            for (var i = 0; i < after.Length; i++)
            {
                var same = after[i] == _before[i];
                moved |= !same;
                if (T.IsZero(update[i]))
                    continue;
                updates++;
                absorbed += same ? 1 : 0;
            }

            record.Updates.Add((updates, absorbed));
            record.LastMoved = moved ? epoch : record.LastMoved;
        }

        void Checkpoint()
        {
            _nextCheckpoint++;
            var predictions = new T[data.Count, trainer.Network.Outputs];
            trainer.Network.Predict(data.Features, predictions);
            record.Checkpoints.Add((Wide.Of<T>(trainer.Network.Parameters), Wide.Of<T>(new CommunityToolkit.HighPerformance.ReadOnlySpan2D<T>(predictions)),
                [Wide.Of(Evaluation.Cost(trainer.Network, pipeline.Cost, data))]));
            double? smallest = null;
            for (var i = 0; i < _before.Length; i++)
            {
                if (T.IsZero(trainer.LastUpdate[i]))
                    continue;
                var units = Math.Abs(ExactConvert.ToDouble(trainer.LastUpdate[i])) / record.LastPlace.At(Math.Abs(ExactConvert.ToDouble(_before[i])));
                smallest = smallest is { } known ? Math.Min(known, units) : units;
            }

            record.SmallestUpdates.Add(smallest);
        }
    }
}
