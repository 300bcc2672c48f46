using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>One stage of an optimizer: turns a gradient, or what the transform before made of it, into the next update.</summary>
/// <remarks>
/// Works element by element, so it may be called on any block of the parameters. All that it remembers is in its slots.
/// Derive a sealed record to make a transform of your own; it trains as it is, and to be saved it is named once, see <see
/// cref="Persistence.Definitions.Register"/>.
/// </remarks>
public abstract record GradientTransform
{
    /// <summary>How many numbers per parameter the transform remembers.</summary>
    public virtual int Slots => 0;

    /// <summary>True if what it makes of a gradient depends on nothing but the gradient and the parameters: neither on the step nor on what it
    /// remembers.</summary>
    /// <remarks>A transform of your own that is so says it: then a precision study may end where an epoch leaves every bit as it was.</remarks>
    public virtual bool IsStateless => false;

    /// <summary>How many numbers of a type it takes to remember them: <see cref="Slots"/>, but in narrow types twice as many for an
    /// <see cref="AveragingTransform"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public virtual int SlotsIn<T>()
        where T : INumber<T> => Slots;

    /// <summary>What the numbers of one slot are before the first step; 0 unless a transform says otherwise.</summary>
    /// <param name="slot">The place of the slot, from 0.</param>
    public virtual Real SlotStart(int slot) => 0;

    /// <summary>Writes into the slots of a block what they are before the first step.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="slots"><see cref="SlotsIn{T}"/> blocks, one after the other; every element is written.</param>
    /// <exception cref="ArgumentException">The numbers are no whole blocks.</exception>
    public virtual void StartSlots<T>(Span<T> slots)
        where T : INumber<T>
    {
        CheckBlocks(slots.Length, Slots);
        for (var slot = 0; slot < Slots; slot++)
            slots.Slice(slot * (slots.Length / Slots), slots.Length / Slots).Fill(SlotStart(slot).To<T>());
    }

    /// <summary>Whether the learning rate is inside its update already; then it is not applied again at the end of the chain.</summary>
    public virtual bool AppliesLearningRate => false;

    /// <summary>Turns <paramref name="update"/> into the next update, in place.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="step">Which step this is.</param>
    /// <param name="parameters">A block of the parameters as they are before the step.</param>
    /// <param name="slots"><see cref="SlotsIn{T}"/> blocks as long as <paramref name="parameters"/>, one after the other.</param>
    /// <param name="update">As long as <paramref name="parameters"/>: the gradient, or the update so far.</param>
    public abstract void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
        where T : INumber<T>;
    private protected static void CheckBlocks(int numbers, int slots)
    {
        if (slots == 0 ? numbers != 0 : numbers % slots != 0)
            throw new ArgumentException($"{numbers} numbers are no {slots} slots of the same length.", nameof(slots));
    }
}
