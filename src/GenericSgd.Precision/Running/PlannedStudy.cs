using System.Diagnostics;
using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Remedies;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Verdicts;
using GenericSgd.Precision.Watching;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>A study in four steps: what is to be run is planned when it is made; then it is run, judged and timed.</summary>
sealed class PlannedStudy
{
    readonly Pipeline _pipeline;
    readonly StudyData _data;
    readonly IReadOnlyList<StudyNumber> _numbers;
    readonly StudyOptions _options;
    readonly CancellationToken _cancellation;
    readonly StudyNumber _wide;
    readonly StudyNumber _witness;
    readonly IReadOnlyList<ParameterBlock> _blocks;
    readonly Source _literals;
    readonly Source _narrow;
    readonly WatchPlan _plan;
    readonly WatchPlan _early;
    readonly StudyMeter _meter;
    readonly RunQueue _queue;
    readonly PlannedRun _first;
    readonly PlannedRun _second;
    readonly PlannedRun _narrowReference;
    readonly TypeRuns[] _runs;
    readonly RemedyPlan _remedies;
    readonly long _began = Stopwatch.GetTimestamp();
    PlannedRun? _otherOrder;
    Trust? _trust;

    internal PlannedStudy(Pipeline pipeline, StudyData data, IReadOnlyList<StudyNumber> numbers, StudyNumber? reference, StudyOptions options,
        CancellationToken cancellationToken)
    {
        (_pipeline, _data, _numbers, _options, _cancellation) = (pipeline, data, numbers, options, cancellationToken);
        _wide = reference ?? StudyNumber.Of<DoubleDouble>("double-double");
        _witness = _wide.TypeName == "double-double" ? StudyNumber.Of<decimal>() : StudyNumber.Of<DoubleDouble>("double-double");
        var start = _wide.Run(new StartValues(pipeline));
        var network = pipeline.Build<double>();
        _blocks = network.Blocks;
        _literals = new Source(pipeline, data, start, null);
        _narrow = new Source(pipeline, data, start, numbers.MinBy(number => number.Run(new DigitsOf())));
        _plan = new WatchPlan(pipeline.Epochs, NumbersPerEpoch(pipeline, data, network));
        _early = new WatchPlan(_plan.Checkpoints.Last(epoch => epoch == 1 || epoch <= pipeline.Epochs / 10), 1);

        _meter = new StudyMeter(options.Progress);
        _queue = new RunQueue(options, _meter, cancellationToken);
        _first = _queue.Ask(_wide, _literals, _plan, "reference", Look.Places);
        _second = _queue.Ask(_witness, _literals, _plan, "witness");
        _narrowReference = _queue.Ask(_wide, _narrow, _plan, "reference from the narrowest type's values");
        _runs = [.. numbers.Select(number => new TypeRuns(_queue, number, _literals, _narrow, _plan, _early))];
        _remedies = new RemedyPlan(_queue, options, pipeline, data, start, _wide, numbers, _plan);
        _meter.Expect((long)numbers.Count * TimedRun.Repeats * _early.Epochs);
    }

    internal void Run()
    {
        using (KernelThreads.One())
        {
            _queue.RunAll();
            if (_second.Record.Diverged is not null && _first.Record.Diverged is null)
            {
                _otherOrder = _queue.Ask(_wide.Summing(SummationOrder.Pairwise), _literals, _plan, "reference in pairwise order");
                _queue.RunAll();
            }
        }

        if (_first.Record.Diverged is { } diverged)
            throw new ArithmeticException($"The reference, {_wide.Name}, has no result. {diverged.Message}", diverged);
    }

    internal TypeResult[] Judge()
    {
        _trust = new Trust(_first.Record, _otherOrder?.Record, _second.Record, _blocks);
        var report = new TypeReport(_pipeline, _blocks, _plan, _trust, _narrowReference.Record, _options.Digits);
        var types = new TypeResult[_numbers.Count];
        _queue.Each(Enumerable.Range(0, types.Length), i => types[i] = report.Of(_numbers[i], _runs[i], _numbers[i].Run(new InexactValues(_narrow))) with
        {
            Bits = _numbers[i].Run(new BitsOf()),
            Remedies = _remedies.Of(i, _first.Record, _blocks),
        });
        return types;
    }

    /// <summary>One type after the other, with nothing beside it.</summary>
    internal void Time(TypeResult[] types)
    {
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = types[i] with { Elapsed = _numbers[i].Run(new TimedRun(_literals, _numbers[i].Order, _early.Epochs, _cancellation)) };
            _meter.Advance(TimedRun.Repeats * _early.Epochs, $"{_numbers[i].Name}, timed");
        }
    }

    internal StudyResult SumUp(TypeResult[] types)
    {
        var known = _trust!.At(^1);
        var cheapest = types
            .Where(type => type.Divergence is null && type.Digits.Least(known) is var digits
                && Math.Min(digits.Parameters, digits.Predictions) >= _options.Digits)
            .MinBy(type => type.Bits);
        return new StudyResult(_wide.Name, _witness.Name, known, _second.Record.Divergence, types, cheapest, _options.Digits, _options.CancellationDigits)
        {
            Minimum = Reach.Of(_pipeline, _data, _plan, _first.Record, _numbers.Zip(_runs, (number, runs) => (number, runs.Literal.Record)), _cancellation),
            Elapsed = Stopwatch.GetElapsedTime(_began),
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
