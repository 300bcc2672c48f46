using System.Diagnostics;
using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Training;

namespace GenericSgd.Precision;

/// <summary>Trains one pipeline in several number types and finds out where, when and why digits are lost.</summary>
/// <remarks>
/// <para>Every type runs twice: from the same literals, which each type rounds, and from the narrowest type's values, which (settings and start values
/// included) no wider type has to round. So the error of representing and the error of computing are told apart.</para>
/// <para>The reference is trusted as far as it agrees with a run in a second wide type, or, where that has no result, with itself when its sums are made in another order.</para>
/// <para>The kernels stay on one thread while several runs are under way; no bit depends on it.</para>
/// </remarks>
public static class PrecisionStudy
{
    /// <summary>Runs a study.</summary>
    /// <param name="pipeline">What is trained.</param>
    /// <param name="data">The rows.</param>
    /// <param name="numbers">The number types.</param>
    /// <param name="reference">The type to compare with, which may be a wider one of your own; null for <see cref="DoubleDouble"/>. All comparing is done in <see cref="DoubleDouble"/>,
    /// so that of a wider type at least its 31.9 digits are known and no more.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="cancellation">Cancelling ends the study without a result.</param>
    /// <exception cref="ArgumentException">There is no number type, or the data do not fit the pipeline.</exception>
    /// <exception cref="NotSupportedException">A number type does not round, or lacks something that every network needs; the message names the type and it.</exception>
    /// <exception cref="ArithmeticException">The reference itself diverges; the inner exception is its <see cref="DivergedException"/>.</exception>
    /// <exception cref="OperationCanceledException">The study was cancelled.</exception>
    public static StudyResult Run(Pipeline pipeline, StudyData data, IReadOnlyList<StudyNumber> numbers, StudyNumber? reference = null,
        StudyOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        if (numbers.Count == 0)
            throw new ArgumentException("A study needs at least one number type.", nameof(numbers));
        var began = Stopwatch.GetTimestamp();
        options ??= new StudyOptions();
        var wide = reference ?? StudyNumber.Of<DoubleDouble>("double-double");
        var witness = wide.TypeName == "double-double" ? StudyNumber.Of<decimal>() : StudyNumber.Of<DoubleDouble>("double-double");

        var start = wide.Run(new StartValues(pipeline));
        var network = pipeline.Build<double>();
        var blocks = network.Blocks;
        var literals = new Source(pipeline, data, start, null);
        var narrow = new Source(pipeline, data, start, numbers.MinBy(number => number.Run(new DigitsOf())));
        var plan = new WatchPlan(pipeline.Epochs, NumbersPerEpoch(pipeline, data, network));
        var early = new WatchPlan(plan.Checkpoints.Last(epoch => epoch == 1 || epoch <= pipeline.Epochs / 10), 1);

        var meter = new StudyMeter(options.Progress);
        var queue = new RunQueue(options, meter, cancellation);
        var (first, second, narrowReference) = (queue.Ask(wide, literals, plan, "reference", Look.Places), queue.Ask(witness, literals, plan, "witness"), queue.Ask(wide, narrow, plan, "reference from the narrowest type's values"));
        var runs = numbers.Select(number => new TypeRuns(queue, number, literals, narrow, plan, early)).ToArray();
        var remedies = new Remedies(queue, options, pipeline, data, start, wide, numbers, plan);
        meter.Expect((long)numbers.Count * TimedRun.Repeats * early.Epochs);
        PlannedRun? otherOrder = null;
        using (KernelThreads.One())
        {
            queue.RunAll();
            if (second.Record.Diverged is not null && first.Record.Diverged is null)
            {
                otherOrder = queue.Ask(wide.Summing(SummationOrder.Pairwise), literals, plan, "reference in pairwise order");
                queue.RunAll();
            }
        }

        if (first.Record.Diverged is { } diverged)
            throw new ArithmeticException($"The reference, {wide.Name}, has no result. {diverged.Message}", diverged);

        var trust = new Trust(first.Record, otherOrder?.Record, second.Record, blocks);
        var report = new TypeReport(pipeline, blocks, plan, trust, narrowReference.Record, options.Digits);
        var results = new TypeResult[numbers.Count];
        queue.Each(Enumerable.Range(0, numbers.Count), i => results[i] = report.Of(numbers[i], runs[i], numbers[i].Run(new InexactValues(narrow))) with
        {
            Bits = numbers[i].Run(new BitsOf()),
            Remedies = remedies.Of(i, first.Record, blocks),
        });

        for (var i = 0; i < results.Length; i++)
        {
            results[i] = results[i] with { Elapsed = numbers[i].Run(new TimedRun(literals, numbers[i].Order, early.Epochs, cancellation)) };
            meter.Advance(TimedRun.Repeats * early.Epochs, $"{numbers[i].Name}, timed");
        }

        var known = trust.At(^1);
        var cheapest = results.Where(type => type.Divergence is null && type.Digits.Least(known) is var digits
            && Math.Min(digits.Parameters, digits.Predictions) >= options.Digits).MinBy(type => type.Bits);
        return new StudyResult(wide.Name, witness.Name, known, second.Record.Divergence, results, cheapest, options.Digits, options.CancellationDigits)
        {
            Minimum = Reach.Of(pipeline, data, plan, first.Record, numbers.Zip(runs, (number, all) => (number, all.Literal.Record)), cancellation),
            Elapsed = Stopwatch.GetElapsedTime(began),
        };
    }

    static long NumbersPerEpoch(Pipeline pipeline, StudyData data, Network<double> network)
    {
        var rows = data.In<double>().Count;
        var batch = pipeline.BatchSize == 0 ? rows : Math.Min(rows, pipeline.BatchSize);
        var width = pipeline.Inputs;
        long outputs = 1;
        foreach (var layer in pipeline.Layers)
            outputs += width = layer.OutputWidth(width);
        return 2 * (outputs * batch + network.Parameters.Length);
    }

    sealed class StartValues(Pipeline pipeline) : INumberTask<Real[]>
    {
        public Real[] Run<T>()
            where T : INumber<T>
        {
            var parameters = pipeline.Build<T>().Parameters.ToArray();
            return [.. parameters.Select(ExactConvert.ToReal)];
        }
    }
}
