using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>One counted step from the parameters of each checkpoint.</summary>
sealed class EventTask(Source source, WatchPlan plan, Record record) : INumberTask<IReadOnlyList<StepEvents>>
{
    public IReadOnlyList<StepEvents> Run<T>()
        where T : INumber<T>
    {
        var data = StudyData.Of(source.Data<T>()).In<Counted<T>>();
        var events = new List<StepEvents>();
        foreach (var (epoch, checkpoint) in plan.Checkpoints.Zip(record.Checkpoints))
        {
            var network = new Network<Counted<T>>(source.Pipeline.Inputs, source.Pipeline.Layers);
            var values = network.Parameters;
            for (var i = 0; i < values.Length; i++)
                values[i] = ExactConvert.Nearest<DoubleDouble, T>(checkpoint.Parameters[i]);
            try
            {
                Step(new Trainer<Counted<T>>(source.Pipeline, data, network), epoch, events);
            }
            catch (ArithmeticException)
            {
                // What was counted before it stays; decimal throws where others overflow.
            }
        }

        return events;
    }

    static void Step<T>(Trainer<T> trainer, int epoch, List<StepEvents> events)
        where T : INumber<T>
    {
        trainer.TakeBatch();
        Count("forward", trainer.Forward);
        Count("cost", () => trainer.Cost());
        Count("cost gradient", trainer.CostGradient);
        Count("backward", trainer.Backward);
        Count("update", trainer.Update);

        void Count(string place, Action verb)
        {
            using var counts = Counted.Start();
            try
            {
                verb();
            }
            finally
            {
                events.Add(new StepEvents(epoch, place, counts.Operations, counts.Cancellations(StepEvents.LostDigits), counts.Absorptions, counts.Underflows,
                    counts.Subnormals, counts.Overflows, counts.NaNs));
            }
        }
    }
}
