using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Training;

/// <summary>An optimizer bound to one number type, with the slots of its chain.</summary>
/// <remarks>
/// <para>The whole chain runs block by block, so that a block stays in the first-level cache from the first transform to the last.</para>
/// <code>
/// slots of a transform with two    | slot 0, block 0 | slot 1, block 0 | slot 0, block 1 | slot 1, block 1 | ...
/// </code>
/// </remarks>
sealed class BoundOptimizer<T>
    where T : INumber<T>
{
    internal const int BlockLength = 2048;

    readonly RateAt _rate;
    readonly ApplyTo[] _apply;
    readonly int[] _slots;
    readonly T[][] _memory;
    readonly UpdateRounding _rounding;
    readonly T[] _lost;
    readonly ulong _seed;

    internal BoundOptimizer(Optimizer optimizer, int parameters, ulong seed)
    {
        _seed = seed;
        _rounding = optimizer.Rounding;
        _lost = new T[_rounding == UpdateRounding.Compensated ? parameters : 0];
        _lost.AsSpan().Fill(T.Zero);
        _rate = optimizer.LearningRate.Rate<T>;
        _apply = new ApplyTo[optimizer.Chain.Count];
        _slots = new int[_apply.Length];
        _memory = new T[_apply.Length][];
        for (var i = 0; i < _apply.Length; i++)
        {
            _apply[i] = optimizer.Chain[i].Apply;
            _slots[i] = optimizer.Chain[i].Slots;
            _memory[i] = new T[checked(_slots[i] * parameters)];
            Start(optimizer.Chain[i], _memory[i], parameters);
        }

        OptimizerMemory<T>[] memory =
            [.. _memory.Select((values, place) => new OptimizerMemory<T>($"optimizer.{place}.slot", values)), new("optimizer.compensation", _lost)];
        Memory = [.. memory.Where(part => part.Values.Length > 0)];
    }

    /// <summary>Everything that this optimizer remembers from step to step, in the order of the chain; what remembers nothing is left out.</summary>
    internal IReadOnlyList<OptimizerMemory<T>> Memory { get; }

    internal T Rate(in Moment moment) => _rate(moment);

    /// <summary>Computes the next parameters; false, with nothing of use in <paramref name="next"/>, if one of them is not finite.</summary>
    /// <param name="step">The step.</param>
    /// <param name="parameters">All parameters; only read.</param>
    /// <param name="gradient">All gradients; becomes the update.</param>
    /// <param name="next">Receives what the parameters are after the step.</param>
    internal bool TryStep(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> gradient, Span<T> next)
    {
        for (var first = 0; first < parameters.Length; first += BlockLength)
        {
            var count = Math.Min(BlockLength, parameters.Length - first);
            var block = parameters.Slice(first, count);
            var update = gradient.Slice(first, count);
            for (var i = 0; i < _apply.Length; i++)
                _apply[i](step, block, _memory[i].AsSpan(_slots[i] * first, _slots[i] * count), update);

            TensorPrimitives.Multiply(update, step.LearningRate, update);
            Subtract(step, first, block, update, next.Slice(first, count));
            if (!Reduce.AllFinite<T>(next.Slice(first, count)))
                return false;
        }

        return true;
    }

    void Subtract(in Step<T> step, int first, ReadOnlySpan<T> parameters, ReadOnlySpan<T> update, Span<T> next)
    {
        if (_rounding == UpdateRounding.Compensated)
            Subtraction.Compensated(parameters, update, _lost.AsSpan(first, next.Length), next);
        else if (_rounding == UpdateRounding.Stochastic)
            Subtraction.Stochastic(parameters, update, _seed, Philox.StreamOf(RandomPurpose.Rounding, (ulong)step.Number), first, next);
        else
            Subtraction.Nearest(parameters, update, next);
    }

    static void Start(GradientTransform transform, Span<T> memory, int parameters)
    {
        for (var first = 0; first < parameters; first += BlockLength)
        {
            var count = Math.Min(BlockLength, parameters - first);
            for (var slot = 0; slot < transform.Slots; slot++)
                memory.Slice(transform.Slots * first + slot * count, count).Fill(transform.SlotStart(slot).To<T>());
        }
    }

    delegate T RateAt(in Moment moment);

    delegate void ApplyTo(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update);
}
