using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Optimizers;

/// <summary>A transform whose slots are averages or sums over many steps, which a narrow type could not hold: the square of 0.0001 is 0 in Half, and 0.999 is 1
/// in BFloat16.</summary>
/// <remarks>
/// <para>In Half, and every type that is <see cref="IWidened{T}"/>, all of it is computed in float and the update is rounded once at the end. A slot is kept as
/// its fourth root with its sign, which squares of all numbers of the type have in range, and as two numbers of the type: the nearest one, and what that leaves
/// times the digits of the type. So checkpoints stay in the type, hold all that a run needs, and keep 20 binary digits of a slot in Half and 15 in BFloat16: an
/// average that moves by a thousandth of its distance at each step does not stand still.</para>
/// <para>In every other type <see cref="ApplyIn"/> runs as it is, with <see cref="GradientTransform.Slots"/> numbers per parameter. Derive a sealed record for
/// such a transform of your own.</para>
/// </remarks>
public abstract record AveragingTransform : GradientTransform
{
    /// <inheritdoc/>
    public sealed override int SlotsIn<T>() => IsWide<T>() ? 2 * Slots : Slots;

    /// <inheritdoc/>
    public sealed override void StartSlots<T>(Span<T> slots)
    {
        if (!IsWide<T>())
        {
            base.StartSlots(slots);
            return;
        }

        CheckBlocks(slots.Length, 2 * Slots);
        var count = slots.Length / 2;
        var room = FloatScratch.Of(2 * count);
        base.StartSlots(room[..count]);
        SlotRoots<T>.Write(room[..count], slots, room[count..]);
    }

    /// <inheritdoc/>
    public sealed override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        if (IsWide<T>())
            ApplyInFloat(Widened<T>.Conversions!, step, parameters, slots, update);
        else
            ApplyIn(step, parameters, slots, update);
    }

    /// <summary>Turns <paramref name="update"/> into the next update, in place, in a type that can hold the slots.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="step">Which step this is.</param>
    /// <param name="parameters">A block of the parameters as they are before the step.</param>
    /// <param name="slots"><see cref="GradientTransform.Slots"/> blocks as long as <paramref name="parameters"/>, one after the other.</param>
    /// <param name="update">As long as <paramref name="parameters"/>: the gradient, or the update so far.</param>
    protected abstract void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
        where T : INumber<T>;

    /// <summary>Whether the slots do without more digits than the type has; asked only of types that are <see cref="IWidened{T}"/>.</summary>
    private protected virtual bool IsHeldIn<T>()
        where T : INumber<T> => false;

    // For a caller that asks at every step: the method itself, without the question which one.
    internal ApplyTo<T> Bind<T>()
        where T : INumber<T> => IsWide<T>() ? Apply : ApplyIn;

    bool IsWide<T>()
        where T : INumber<T> => Widened<T>.Conversions is not null && !IsHeldIn<T>();

    void ApplyInFloat<T>(IWidened<T> conversions, in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
        where T : INumber<T>
    {
        var (count, all) = (update.Length, Slots * update.Length);
        var room = FloatScratch.Of(2 * all + 2 * count);
        var wideSlots = room[..all];
        var wideUpdate = room.Slice(all, count);
        var wideParameters = room.Slice(all + count, count);
        var scratch = room[(all + 2 * count)..];
        SlotRoots<T>.Read(slots[..(2 * all)], wideSlots, scratch);
        conversions.Widen(update, wideUpdate);
        conversions.Widen(parameters[..count], wideParameters);
        ApplyIn(new Step<float>(step.Number, step.Epoch, Widened<T>.ToFloat(step.LearningRate)), wideParameters, wideSlots, wideUpdate);
        conversions.Narrow(wideUpdate, update);
        SlotRoots<T>.Write(wideSlots, slots[..(2 * all)], scratch);
    }

    internal delegate void ApplyTo<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update);
}
