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
/// <para>The reference is trusted as far as it agrees with a run in a second wide type and with itself when its sums are made in another order.</para>
/// </remarks>
public static class PrecisionStudy
{
    /// <summary>Runs a study.</summary>
    /// <param name="pipeline">What is trained.</param>
    /// <param name="data">The rows.</param>
    /// <param name="numbers">The number types.</param>
    /// <param name="reference">The type to compare with; null for <see cref="DoubleDouble"/>, the widest there is.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="cancellation">Cancelling ends the study without a result.</param>
    /// <exception cref="ArgumentException">There is no number type, or the data do not fit the pipeline.</exception>
    /// <exception cref="ArithmeticException">The reference itself diverges; the inner exception is its <see cref="DivergedException"/>.</exception>
    /// <exception cref="OperationCanceledException">The study was cancelled.</exception>
    public static StudyResult Run(Pipeline pipeline, StudyData data, IReadOnlyList<StudyNumber> numbers, StudyNumber? reference = null,
        StudyOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        if (numbers.Count == 0)
            throw new ArgumentException("A study needs at least one number type.", nameof(numbers));
        options ??= new StudyOptions();
        var wide = reference ?? StudyNumber.Of<DoubleDouble>("double-double");
        var witness = wide.TypeName == "double-double" ? StudyNumber.Of<decimal>() : StudyNumber.Of<DoubleDouble>("double-double");

        var start = wide.Run(new StartValues(pipeline));
        var blocks = pipeline.Build<double>().Blocks;
        var literals = new Source(pipeline, data, start, null);
        var narrow = new Source(pipeline, data, start, numbers.MinBy(number => number.Run(new DigitsOf())));
        var plan = new WatchPlan(pipeline.Epochs, NumbersPerEpoch(pipeline, data));
        var early = new WatchPlan(plan.Checkpoints.Last(epoch => epoch == 1 || epoch <= pipeline.Epochs / 10), 1);

        var trials = RemedyTrial.All(options, pipeline, data, start);
        var others = trials.Where(trial => trial.OwnReference).ToArray();
        var total = 4 + others.Length + 5 * numbers.Count + numbers.Sum(number => trials.Count(trial => trial.Suits(number)));
        var done = 0;
        Record In(StudyNumber number, Source source, SummationOrder order, WatchPlan watched, string what) =>
            Done(number, new RunTask(source, order, watched, ReferenceEquals(source, literals) && ReferenceEquals(watched, plan), cancellation), what);

        Record Done(StudyNumber number, INumberTask<Record> task, string what)
        {
            var record = number.Run(task);
            options.Progress?.Report(new StudyProgress(Interlocked.Increment(ref done), total, $"{number.Name}, {what}"));
            return record;
        }

        var runs = new Record[4];
        var otherReferences = new Record[others.Length];
        Together(options, cancellation,
        [
            () => runs[0] = In(wide, literals, wide.Order, plan, "reference"),
            () => runs[1] = In(wide, narrow, wide.Order, plan, "reference from the narrowest type's values"),
            () => runs[2] = In(wide, literals, SummationOrder.Pairwise, plan, "reference in pairwise order"),
            () => runs[3] = In(witness, literals, witness.Order, plan, "witness"),
            .. others.Select((trial, i) => (Action)(() => otherReferences[i] = Done(wide, trial.In(wide, plan, cancellation), $"reference, {trial.NameIn(wide)}"))),
        ]);
        if (runs[0].Diverged is { } diverged)
            throw new ArithmeticException($"The reference, {wide.Name}, has no result. {diverged.Message}", diverged);

        var trust = new Trust(runs[0], runs[2], runs[3], blocks);
        var results = new TypeResult[numbers.Count];
        var ends = new Record[numbers.Count];
        Together(options, cancellation, [.. numbers.Select((number, i) => (Action)(() =>
        {
            var one = In(number, literals, number.Order, plan, "same literals");
            var two = In(number, narrow, number.Order, plan, "the narrowest type's values");
            ends[i] = one;
            Record[] orders = [one, .. new[] { SummationOrder.Plain, SummationOrder.Pairwise }.Select(order => In(number, literals, order, early, $"{order} order"))];
            results[i] = new TypeReport(pipeline, blocks, plan, trust, runs[1], options.Digits).Of(number, one, two, orders, early, number.Run(new InexactValues(narrow))) with
            {
                Events = number.Run(new EventTask(literals, plan, one)),
                Remedies = [.. trials.Where(trial => trial.Suits(number)).Select(trial => trial.Of(number, Done(number, trial.In(number, plan, cancellation), trial.NameIn(number)),
                    trial.OwnReference ? otherReferences[Array.IndexOf(others, trial)] : runs[0], plan, blocks))],
            };
        }))]);

        for (var i = 0; i < results.Length; i++)
        {
            results[i] = results[i] with { Elapsed = numbers[i].Run(new TimedRun(literals, numbers[i].Order, early.Epochs, cancellation)) };
            options.Progress?.Report(new StudyProgress(++done, total, $"{numbers[i].Name}, timed"));
        }

        var known = trust.At(^1);
        var cheapest = results.Where(type => type.Divergence is null && type.Digits.Least(known) is var digits
            && Math.Min(digits.Parameters, digits.Predictions) >= options.Digits).MinBy(type => type.Elapsed);
        return new StudyResult(wide.Name, witness.Name, known, runs[3].Divergence, results, cheapest, options.Digits)
        {
            Minimum = Reach.Of(pipeline, data, plan, runs[0], numbers.Zip(ends), cancellation),
        };
    }

    static void Together(StudyOptions options, CancellationToken cancellation, params Action[] actions)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellation }, actions);
        }
        catch (AggregateException exception)
        {
            throw exception.InnerExceptions.FirstOrDefault(inner => inner is OperationCanceledException) ?? exception.InnerExceptions[0];
        }
    }

    static long NumbersPerEpoch(Pipeline pipeline, StudyData data)
    {
        var rows = data.In<double>().Count;
        var batch = pipeline.BatchSize == 0 ? rows : Math.Min(rows, pipeline.BatchSize);
        var width = pipeline.Inputs;
        long outputs = 1;
        foreach (var layer in pipeline.Layers)
            outputs += width = layer.OutputWidth(width);
        return 2 * (outputs * batch + pipeline.Build<double>().Parameters.Length);
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
