using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Sums;
using GenericSgd.Precision.Watching;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>A run in one number type whose parameters and optimizer are kept in a wider one.</summary>
sealed class MasterTask(Source source, SummationOrder order, WatchPlan plan, StudyNumber wider, Action<int> progress, CancellationToken cancellationToken)
    : INumberTask<Record>
{
    public Record Run<T>()
        where T : INumber<T> => wider.Run(new Mastered<T>(source, order, plan, progress, cancellationToken));

    sealed class Mastered<TNarrow>(Source source, SummationOrder order, WatchPlan plan, Action<int> progress, CancellationToken cancellationToken)
        : INumberTask<Record>
        where TNarrow : INumber<TNarrow>
    {
        public Record Run<T>()
            where T : INumber<T>
        {
            var record = new Record { LastPlace = LastPlace.Of<T>() };
            var pipeline = Ordered.Of(source.Pipeline, order);
            var master = new Trainer<T>(pipeline, source.Data<T>());
            source.Start<T>().CopyTo(master.Network.Parameters);

            // The narrow trainer makes no updates. Where batches are accumulated it counts random masks by batches instead of updates, which is the same for a
            // batch an update.
            var counting = pipeline with { AccumulateBatches = Math.Max(2, pipeline.AccumulateBatches) };
            var data = source.Data<TNarrow>();
            var narrow = new Trainer<TNarrow>(counting, data);
            try
            {
                Round(master, narrow);
                for (var epoch = 1; epoch <= plan.Epochs; epoch++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    record.LastMoved = Epoch(master, narrow) ? epoch : record.LastMoved;
                    if (plan.Checkpoints[record.Checkpoints.Count] == epoch)
                    {
                        var (predictions, cost, own) = RunOutcome.Of(narrow.Network, pipeline.Cost, data);
                        record.Checkpoints.Add(new RecordedCheckpoint(Wide.Of<T>(master.Network.Parameters), predictions, cost, null, 0, own));
                    }
                }
            }
            catch (DivergedException exception)
            {
                record.Diverged = exception.Explain();
            }
            catch (OverflowException)
            {
                // A master parameter is beyond the range of a type without infinity: the checkpoints from here on are missing.
            }

            progress(plan.Epochs);
            return record;
        }

        static bool Epoch<T>(Trainer<T> master, Trainer<TNarrow> narrow)
            where T : INumber<T>
        {
            var parameters = master.Network.Parameters;
            var before = new T[parameters.Length];
            var gradient = new T[parameters.Length];
            bool moved;
            do
            {
                narrow.TakeBatch();
                narrow.Forward();
                narrow.Cost();
                narrow.CostGradient();
                narrow.Backward();
                for (var i = 0; i < gradient.Length; i++)
                    gradient[i] = ExactConvert.Nearest<TNarrow, T>(narrow.Gradient[i]);
                parameters.CopyTo(before);
                master.TakeBatch();
                master.TakeGradient(gradient);
                master.Update();
                moved = !parameters.SequenceEqual(before);
                Round(master, narrow);
            }
            while (!master.EndsEpoch);
            return moved;
        }

        static void Round<T>(Trainer<T> master, Trainer<TNarrow> narrow)
            where T : INumber<T>
        {
            var from = master.Network.Parameters;
            var to = narrow.Network.Parameters;
            for (var i = 0; i < to.Length; i++)
                to[i] = ExactConvert.Nearest<T, TNarrow>(from[i]);
        }
    }
}
