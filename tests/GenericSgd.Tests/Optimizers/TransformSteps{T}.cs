using System.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Tests.Parts;

/// <summary>One transform with its slots, step by step.</summary>
sealed class TransformSteps<T>(GradientTransform transform, int count)
    where T : INumber<T>
{
    readonly T[] _slots = [.. Enumerable.Range(0, transform.Slots).SelectMany(slot => Enumerable.Repeat(transform.SlotStart(slot).To<T>(), count))];
    long _step;

    /// <summary>What the transform makes of the gradient.</summary>
    internal T[] Next(T[] gradient, T[]? parameters = null)
    {
        var update = (T[])gradient.Clone();
        transform.Apply(new Step<T>(++_step, 1, T.One), parameters ?? new T[count], _slots, update);
        return update;
    }
}
