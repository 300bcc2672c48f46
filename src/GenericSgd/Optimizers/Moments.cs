using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>The running averages that most adaptive optimizers share.</summary>
static partial class Moments
{
    /// <summary><c>average = average + fresh * (value - average)</c>, where fresh is 1 minus the fraction that is kept. Uses the scratch.</summary>
    internal static void Mix<T>(ReadOnlySpan<T> value, T fresh, Span<T> average)
        where T : INumber<T>
    {
        var change = BlockScratch<T>.Of(value.Length);
        TensorPrimitives.Subtract(value, average, change);
        TensorPrimitives.Multiply(change, fresh, change);
        TensorPrimitives.Add(average, change, average);
    }

    /// <summary><c>average = average + fresh * (value^2 - average)</c>, where fresh is 1 minus the fraction that is kept. Uses the scratch.</summary>
    internal static void MixSquares<T>(ReadOnlySpan<T> value, T fresh, Span<T> average)
        where T : INumber<T>
    {
        var change = BlockScratch<T>.Of(value.Length);
        TensorPrimitives.Multiply(value, value, change);
        TensorPrimitives.Subtract(change, average, change);
        TensorPrimitives.Multiply(change, fresh, change);
        TensorPrimitives.Add(average, change, average);
    }

    /// <summary><c>1 - (1 - fresh)^t</c>: how much of an average that began at 0 is known after t steps.</summary>
    internal static T Known<T>(T fresh, long t)
        where T : INumber<T> => fresh == T.One ? T.One : -Elementary<T>.Expm1(Whole<T>.Of(t) * Elementary<T>.Log1p(-fresh));

    /// <summary><c>result = sqrt(square) + epsilon</c>; the result may be the memory of the square.</summary>
    internal static void RootPlus<T>(ReadOnlySpan<T> square, T epsilon, Span<T> result)
        where T : INumber<T>
    {
        Elementary<T>.Sqrt(square, result);
        TensorPrimitives.Add(result, epsilon, result);
    }

    /// <summary><c>result = sqrt(square + epsilon)</c>; the result may be the memory of the square.</summary>
    internal static void RootOfSum<T>(ReadOnlySpan<T> square, T epsilon, Span<T> result)
        where T : INumber<T>
    {
        TensorPrimitives.Add(square, epsilon, result);
        Elementary<T>.Sqrt(result, result);
    }

    /// <summary>
    /// <c>update = first / known1 / (sqrt(second / known2) + epsilon)</c>; in Keras' dialect the epsilon is added to <c>sqrt(second)</c>.
    /// </summary>
    internal static void AdamUpdate<T>(ReadOnlySpan<T> first, T known1, ReadOnlySpan<T> second, T known2, T epsilon, Dialect dialect, Span<T> update)
        where T : INumber<T>
    {
        var root = Elementary<T>.Sqrt(known2);
        if (dialect == Dialect.Keras)
        {
            RootPlus(second, epsilon, update);
            TensorPrimitives.Divide(first, update, update);
            TensorPrimitives.Multiply(update, root / known1, update);
            return;
        }

        Elementary<T>.Sqrt(second, update);
        TensorPrimitives.Divide(update, root, update);
        TensorPrimitives.Add(update, epsilon, update);
        TensorPrimitives.Divide(first, update, update);
        TensorPrimitives.Divide(update, known1, update);
    }
}
