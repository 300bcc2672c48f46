using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Functions;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Training.Binding;

/// <summary>An optimizer bound to one number type, with all that it remembers.</summary>
/// <remarks>
/// The whole chain runs range by range, so that a range stays in the first-level cache from the first transform to the last. A transform that reads whole
/// blocks ends such a pass: what comes before it is done everywhere, then it reads, then the next pass begins with it.
/// </remarks>
sealed partial class BoundOptimizer<T>
    where T : INumber<T>
{
    readonly RateAt? _rate;
    readonly RateOf? _constantRate;
    readonly BoundTransform<T>[] _chain;
    readonly IReadOnlyList<(ParameterPart Part, int First, int Count)> _parts;
    readonly ParameterRange[] _ranges;
    readonly bool[]? _frozen;
    readonly UpdateRounding _rounding;
    readonly bool _reads;
    readonly bool _plain;
    readonly bool _applyRate;

    // Whether the next parameters need not be kept before they are known to be finite, because it is cheaper to compute them twice.
    readonly bool _inPlace;
    readonly T[] _next;
    readonly T[] _lost;
    readonly ulong _seed;

    internal BoundOptimizer(Optimizer optimizer, NetworkPlan plan, ulong seed, bool accumulates)
    {
        _seed = seed;
        if (optimizer.LearningRate is Constant constant)
        {
            _constantRate = constant.Rate<T>;
            KnowsRate = typeof(T) == typeof(float) || typeof(T) == typeof(double);
            KnownRate = KnowsRate ? constant.LearningRate.To<T>() : T.Zero;
        }
        else
            _rate = optimizer.LearningRate.Rate<T>;
        _parts = ParameterRanges.Parts(optimizer, plan.Blocks, plan.ParameterCount);
        _ranges = ParameterRanges.Cut(_parts);
        ParameterPart[] names = [.. _parts.Select(part => part.Part)];
        _chain = [.. optimizer.Chain.Select(transform => new BoundTransform<T>(transform, names, _ranges, plan.ParameterCount))];
        var freezing = optimizer.Chain.OfType<PartialTransform>().Where(transform => transform.Freezes).ToArray();
        _frozen = freezing.Length == 0 ? null : [.. names.Select(name => freezing.Any(transform => transform.Concerns(name)))];
        _rounding = optimizer.Rounding;
        _reads = _chain.Any(transform => transform.Reads);
        _applyRate = !optimizer.Chain.Any(transform => transform.AppliesLearningRate);
        _plain = _frozen is null && _rounding == UpdateRounding.Nearest;
        _inPlace = WorksInPlace(optimizer) && _plain;
        _next = Zeroed.Of<T>(_inPlace ? 0 : plan.ParameterCount);
        _lost = Zeroed.Of<T>(_rounding == UpdateRounding.Compensated ? plan.ParameterCount : 0);
        _average = Zeroed.Of<T>(optimizer.Average is null ? 0 : plan.ParameterCount);
        _averageRest = Zeroed.Of<T>(Widened<T>.Conversions is null ? 0 : _average.Length);
        _accumulated = Zeroed.Of<T>(accumulates ? plan.ParameterCount : 0);
        _accumulatedRest = Zeroed.Of<T>(Widened<T>.Conversions is null ? 0 : _accumulated.Length);
        _fresh = optimizer.FreshFraction<T>();
        _wideFresh = optimizer.FreshFraction<float>();
        _tryPart = TryPart;
        _takePart = TakePart;

        OptimizerMemory<T>[] memory =
        [
            .. _chain.Select((transform, place) => new OptimizerMemory<T>($"optimizer.{place}.slot", transform.Memory)),
            new("optimizer.compensation", _lost), new("optimizer.average", _average), new("optimizer.average.rest", _averageRest),
            new("optimizer.accumulated", _accumulated), new("optimizer.accumulated.rest", _accumulatedRest),
        ];
        Memory = [.. memory.Where(part => part.Values.Length > 0)];
    }

    /// <summary>How many numbers it takes for each parameter, at most.</summary>
    internal static long NumbersPerParameter(Pipeline pipeline) =>
        pipeline.Optimizer.Chain.Sum(transform => (long)transform.SlotsIn<T>()) + (WorksInPlace(pipeline.Optimizer) ? 0 : 1)
        + (pipeline.Optimizer.Rounding == UpdateRounding.Compensated ? 1 : 0)
        + ((pipeline.Optimizer.Average is null ? 0 : 1) + (pipeline.AccumulateBatches > 1 ? 1 : 0)) * (Widened<T>.Conversions is null ? 1 : 2);

    static bool WorksInPlace(Optimizer optimizer) => (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        && optimizer is { Rounding: UpdateRounding.Nearest, Average: null } && !optimizer.Chain.Any(transform => transform.AppliesLearningRate);

    /// <summary>Everything that this optimizer remembers from step to step, in the order of the chain; what remembers nothing is left out.</summary>
    internal IReadOnlyList<OptimizerMemory<T>> Memory { get; }

    /// <summary>Whether the rate is always the same, and of a type whose conversion cannot fail.</summary>
    internal bool KnowsRate { get; }

    /// <summary>That rate.</summary>
    internal T KnownRate { get; } = T.Zero;

    internal T Rate(in Moment moment, ReadOnlySpan<T> costs) => KnowsRate ? KnownRate : _constantRate is null ? _rate!(moment, costs) : _constantRate(moment);

    /// <summary>Makes the update and subtracts it; false, with the parameters as they were, if one of the next is not finite.</summary>
    /// <param name="step">The step.</param>
    /// <param name="parameters">All parameters.</param>
    /// <param name="gradient">All gradients; becomes the update.</param>
    internal bool TryStep(in Step<T> step, T[] parameters, T[] gradient)
    {
        _begin = _reads ? ReadingPasses(step, parameters, gradient) : 0;
        if (!TryAll(step, parameters, gradient))
            return false;
        if (_inPlace)
        {
            TakeAll(parameters, gradient);
            return true;
        }

        if (_average.Length > 0)
            KeepAverage(step.Number, _next);
        _next.CopyTo(parameters);
        return true;
    }

    bool TryNext(in Step<T> step, in ParameterRange range, ReadOnlySpan<T> before, Span<T> update)
    {
        var after = _next.AsSpan(range.First, range.Count);
        if (_applyRate)
            TensorPrimitives.Multiply(update, step.LearningRate, update);
        if (_plain)
            Subtraction.Nearest(before, update, after);
        else
            Subtract(step, range, before, update, after);
        return Reduce.AllFinite<T>(after);
    }

    /// <summary>All but the last pass.</summary>
    /// <returns>The place of the transform that the last pass begins with.</returns>
    int ReadingPasses(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> update)
    {
        var begin = 0;
        for (var reader = 0; reader < _chain.Length; reader++)
        {
            if (!_chain[reader].Reads)
                continue;
            foreach (ref readonly var range in _ranges.AsSpan())
            {
                for (var stage = begin; stage < reader; stage++)
                    _chain[stage].Apply(step, range, parameters.Slice(range.First, range.Count), update.Slice(range.First, range.Count));
            }

            _chain[reader].Read(step, _parts, parameters, update);
            begin = reader;
        }

        return begin;
    }

    void Subtract(in Step<T> step, in ParameterRange range, ReadOnlySpan<T> parameters, ReadOnlySpan<T> update, Span<T> next)
    {
        if (_frozen is not null && _frozen[range.Block])
            parameters.CopyTo(next);
        else if (_rounding == UpdateRounding.Compensated)
            Subtraction.Compensated(parameters, update, _lost.AsSpan(range.First, range.Count), next);
        else if (_rounding == UpdateRounding.Stochastic)
            Subtraction.Stochastic(parameters, update, _seed, Philox.StreamOf(RandomPurpose.Rounding, (ulong)step.Number), range.First, next);
        else
            Subtraction.Nearest(parameters, update, next);
    }

    delegate T RateOf(in Moment moment);

    delegate T RateAt(in Moment moment, ReadOnlySpan<T> costs);
}
