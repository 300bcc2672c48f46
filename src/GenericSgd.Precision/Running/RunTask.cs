using System.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Sums;
using GenericSgd.Precision.Watching;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>One run in one number type, with what is looked at on the way.</summary>
sealed class RunTask(Source source, SummationOrder order, WatchPlan plan, Look look, int lostDigits, Action<int> progress, CancellationToken cancellationToken)
    : INumberTask<Record>
{
    const int EpochsPerReport = 64;

    public Record Run<T>()
        where T : INumber<T>
    {
        var record = new Record { LastPlace = LastPlace.Of<T>() };
        var pipeline = Ordered.Of(source.Pipeline, order);
        var data = source.Data<T>();
        var network = new Network<T>(pipeline.Inputs, pipeline.Layers);
        source.Start<T>().CopyTo(network.Parameters);
        var run = new WatchedRun<T>(new Trainer<T>(pipeline, data, network), pipeline, data, plan, record, look, lostDigits);
        var told = 0;
        try
        {
            for (var epoch = 1; epoch <= plan.Epochs; epoch++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                run.Epoch(epoch);
                if (epoch % EpochsPerReport == 0)
                    Tell(epoch);
            }
        }
        catch (DivergedException exception)
        {
            record.Diverged = exception.Explain();
        }

        Tell(plan.Epochs);
        return record;

        void Tell(int epoch)
        {
            progress(epoch - told);
            told = epoch;
        }
    }
}
