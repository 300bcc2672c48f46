using System.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Testing.Cases;

namespace GenericSgd.Testing.Running;

/// <summary>A transform that reads a whole block once and then works on two parts of it, each with its slots.</summary>
static class ReadingRun<T>
    where T : INumber<T>
{
    /// <summary>The updates of all steps, one after the other; null if reading wrote something.</summary>
    internal static T[]? Updates(ReadingTransform transform, TransformCase value, int cut)
    {
        var parameters = Numbers<T>.Eighths(value.Parameters);
        T[] first = TransformRun<T>.AtStart(transform, cut), second = TransformRun<T>.AtStart(transform, parameters.Length - cut);
        var (updates, rate) = (new List<T>(), T.One / Wholes<T>.Of(8));
        foreach (var (done, gradient) in value.Gradients.Index())
        {
            var step = new Step<T>(done + 1, 1, rate);
            T[] update = Numbers<T>.Eighths(gradient), before = [.. parameters];
            var read = transform.Read<T>(step, before, update);
            if (!update.SequenceEqual(Numbers<T>.Eighths(gradient)) || !before.SequenceEqual(parameters))
                return null;
            transform.Apply(step, read, parameters.AsSpan(0, cut), first, update.AsSpan(0, cut));
            transform.Apply(step, read, parameters.AsSpan(cut), second, update.AsSpan(cut));
            updates.AddRange(update);
        }

        return [.. updates];
    }
}
