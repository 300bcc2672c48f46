using System.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Testing.Cases;

namespace GenericSgd.Testing.Running;

/// <summary>A transform with its slots over guarded memory, step by step.</summary>
sealed class TransformRun<T>
    where T : INumber<T>
{
    readonly GradientTransform _transform;
    long _step;

    internal TransformRun(GradientTransform transform, T[] parameters, T[]? slots = null, long stepsDone = 0)
    {
        (_transform, _step) = (transform, stepsDone);
        Parameters = new Sheet<T>(1, parameters.Length, 0, parameters);
        Slots = slots is null
            ? new Sheet<T>(1, transform.SlotsIn<T>() * parameters.Length, 0, AtStart(transform, parameters.Length))
            : new Sheet<T>(1, slots.Length, 0, slots);
        Update = new Sheet<T>(1, parameters.Length, 0, parameters);
    }

    internal static T[] AtStart(GradientTransform transform, int count)
    {
        var slots = new T[transform.SlotsIn<T>() * count];
        transform.StartSlots<T>(slots);
        return slots;
    }

    internal Sheet<T> Parameters { get; }

    internal Sheet<T> Slots { get; }

    internal Sheet<T> Update { get; private set; }

    /// <summary>One step.</summary>
    internal T[] Step(T[] gradient)
    {
        Update = new Sheet<T>(1, gradient.Length, 0, gradient);
        _step++;
        _transform.Apply(new Step<T>(_step, 1, T.One / Wholes<T>.Of(8)), Parameters.Line, Slots.Line, Update.Line);
        return Update.Values;
    }

    /// <summary>The updates of all steps, one after the other.</summary>
    internal static T[] Updates(GradientTransform transform, TransformCase value)
    {
        var run = new TransformRun<T>(transform, Numbers<T>.Eighths(value.Parameters));
        return [.. value.Gradients.SelectMany(gradient => run.Step(Numbers<T>.Eighths(gradient)))];
    }
}
