using GenericSgd.Kernels;
using GenericSgd.Optimizers;

namespace GenericSgd.Training.Binding;

/// <content>The last pass and the subtraction, range by range, by several threads where there are many.</content>
sealed partial class BoundOptimizer<T>
{
    // Waking another thread costs about as much as so many parameters.
    const int RangesToSplit = (1 << 17) / ParameterRanges.Length;

    readonly Action<int> _tryPart;
    readonly Action<int> _takePart;

    // The transform that the last pass begins with.
    int _begin;

    // What the threads are told.
    Step<T> _step;
    T[] _parameters = [];
    T[] _update = [];
    int _threads;
    bool _finite;

    bool TryAll(in Step<T> step, T[] parameters, T[] update)
    {
        _threads = _ranges.Length < RangesToSplit ? 1 : Parallelism.Threads;
        if (_threads == 1)
            return Try(step, _ranges, parameters, update);
        (_step, _parameters, _update, _finite) = (step, parameters, update, true);
        Workers.Run(_tryPart, _threads);
        return _finite;
    }

    void TakeAll(T[] parameters, T[] update)
    {
        if (_threads == 1)
            Take(_ranges, parameters, update);
        else
            Workers.Run(_takePart, _threads);
    }

    void TryPart(int part)
    {
        if (!Try(_step, RangesOf(part), _parameters, _update))
            _finite = false;
    }

    void TakePart(int part) => Take(RangesOf(part), _parameters, _update);

    ReadOnlySpan<ParameterRange> RangesOf(int part) =>
        _ranges.AsSpan((int)((long)_ranges.Length * part / _threads)..(int)((long)_ranges.Length * (part + 1) / _threads));

    bool Try(in Step<T> step, ReadOnlySpan<ParameterRange> ranges, ReadOnlySpan<T> parameters, Span<T> gradient)
    {
        foreach (ref readonly var range in ranges)
        {
            var before = parameters.Slice(range.First, range.Count);
            var update = gradient.Slice(range.First, range.Count);
            for (var stage = _begin; stage < _chain.Length; stage++)
                _chain[stage].Apply(step, range, before, update);
            if (!(_inPlace ? Subtraction.TryScale(before, step.LearningRate, update) : TryNext(step, range, before, update)))
                return false;
        }

        return true;
    }

    // Over a long span the stores would go past the caches, and the next forward pass would wait for the parameters.
    static void Take(ReadOnlySpan<ParameterRange> ranges, Span<T> parameters, ReadOnlySpan<T> update)
    {
        foreach (ref readonly var range in ranges)
        {
            var values = parameters.Slice(range.First, range.Count);
            Subtraction.Nearest(values, update.Slice(range.First, range.Count), values);
        }
    }
}
