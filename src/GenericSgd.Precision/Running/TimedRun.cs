using System.Diagnostics;
using System.Numerics;
using GenericSgd.Precision.Sums;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>The time of a plain run, with nothing looked at: the best of three over the first epochs, scaled to all.</summary>
/// <remarks>The study has run the type before, so its code is compiled by then.</remarks>
sealed class TimedRun(Source source, SummationOrder order, int epochs, CancellationToken cancellationToken) : INumberTask<TimeSpan>
{
    internal const int Repeats = 3;

    public TimeSpan Run<T>()
        where T : INumber<T>
    {
        var pipeline = Ordered.Of(source.Pipeline, order);
        var data = source.Data<T>();
        var best = TimeSpan.MaxValue;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var network = new Network<T>(pipeline.Inputs, pipeline.Layers);
            source.Start<T>().CopyTo(network.Parameters);
            var (time, done) = Timed(new Trainer<T>(pipeline, data, network));
            if (done > 0 && time * ((double)pipeline.Epochs / done) is var whole && whole < best)
                best = whole;
        }

        return best == TimeSpan.MaxValue ? TimeSpan.Zero : best;
    }

    (TimeSpan Time, int Epochs) Timed<T>(Trainer<T> trainer)
        where T : INumber<T>
    {
        var start = Stopwatch.GetTimestamp();
        var done = 0;
        try
        {
            for (; done < epochs; done++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                do
                    trainer.Step();
                while (!trainer.EndsEpoch);
            }
        }
        catch (DivergedException)
        {
            // The time of the epochs before it counts.
        }

        return (Stopwatch.GetElapsedTime(start), done);
    }
}
