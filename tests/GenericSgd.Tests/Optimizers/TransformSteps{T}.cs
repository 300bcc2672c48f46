using System.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Tests.Parts;

/// <summary>One transform with its slots, step by step.</summary>
sealed class TransformSteps<T>(GradientTransform transform, int count)
    where T : INumber<T>
{
    readonly T[] _slots = Start(transform, count);
    long _step;

    /// <summary>What the transform makes of the gradient.</summary>
    internal T[] Next(T[] gradient, T[]? parameters = null)
    {
        var update = (T[])gradient.Clone();
        transform.Apply(new Step<T>(++_step, 1, T.One), parameters ?? new T[count], _slots, update);
        return update;
    }

    static T[] Start(GradientTransform transform, int count)
    {
        var slots = new T[transform.SlotsIn<T>() * count];
        transform.StartSlots<T>(slots);
        return slots;
    }
}
