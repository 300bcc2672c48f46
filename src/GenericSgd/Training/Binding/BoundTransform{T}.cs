using System.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Optimizers;

namespace GenericSgd.Training.Binding;

/// <summary>A transform with its generic methods bound to one number type, and its slots.</summary>
/// <remarks>
/// <code>
/// slots of a transform with two    | slot 0, range 0 | slot 1, range 0 | slot 0, range 1 | slot 1, range 1 | ...
/// </code>
/// </remarks>
sealed class BoundTransform<T>
    where T : INumber<T>
{
    readonly AveragingTransform.ApplyTo<T>? _apply;
    readonly ReadFrom? _read;
    readonly ApplyRead? _applyRead;
    readonly int _slots;

    // Per block of parameters; null where the transform concerns all.
    readonly bool[]? _concerns;

    // What was read: one number for all, or one per block.
    readonly T[] _numbers;
    readonly bool _readsAll;

    internal BoundTransform(GradientTransform transform, IReadOnlyList<ParameterPart> parts, ParameterRange[] ranges, int parameters)
    {
        _slots = transform.SlotsIn<T>();
        if (transform is ReadingTransform reading)
            (_read, _applyRead, _readsAll) = (reading.Read, reading.Apply, reading.ReadsAll);
        else
            _apply = transform is AveragingTransform averaging ? averaging.Bind<T>() : transform.Apply;
        _numbers = new T[_read is null ? 0 : _readsAll ? 1 : parts.Count];
        if (transform is PartialTransform partial && parts.Any(part => !partial.Concerns(part)))
            _concerns = [.. parts.Select(part => partial.Concerns(part))];
        Memory = new T[Sizes.Product(_slots, parameters, "What a transform of the optimizer remembers", "take one that remembers less, or a smaller network")];
        foreach (var range in ranges)
            transform.StartSlots(SlotsOf(range));
    }

    internal T[] Memory { get; }

    /// <summary>Whether it needs the update of the transforms before it everywhere before it can begin.</summary>
    internal bool Reads => _read is not null;

    /// <summary>The reading pass.</summary>
    internal void Read(in Step<T> step, IReadOnlyList<(ParameterPart Part, int First, int Count)> parts, ReadOnlySpan<T> parameters, ReadOnlySpan<T> update)
    {
        if (_readsAll)
        {
            _numbers[0] = _read!(step, parameters, update);
            return;
        }

        for (var block = 0; block < _numbers.Length; block++)
            _numbers[block] = _read!(step, parameters.Slice(parts[block].First, parts[block].Count), update.Slice(parts[block].First, parts[block].Count));
    }

    internal void Apply(in Step<T> step, in ParameterRange range, ReadOnlySpan<T> parameters, Span<T> update)
    {
        if (_apply is null)
            _applyRead!(step, _numbers[_readsAll ? 0 : range.Block], parameters, SlotsOf(range), update);
        else if (_concerns is null || _concerns[range.Block])
            _apply(step, parameters, SlotsOf(range), update);
    }

    Span<T> SlotsOf(in ParameterRange range) => Memory.AsSpan(_slots * range.First, _slots * range.Count);

    delegate T ReadFrom(in Step<T> step, ReadOnlySpan<T> parameters, ReadOnlySpan<T> update);

    delegate void ApplyRead(in Step<T> step, T read, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update);
}
