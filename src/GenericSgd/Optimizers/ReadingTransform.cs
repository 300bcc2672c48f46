using System.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>A transform that is not element by element: it first reads a whole block of parameters, or all, for one number, and then works with that
/// number.</summary>
/// <remarks>
/// Derive a sealed record. Whoever runs the chain lets the transforms before it finish everywhere, calls <see cref="Read"/> for each block of the network (the
/// weights of one layer, its biases), or once for all, and goes on range by range with
/// <see cref="Apply{T}(in Step{T}, T, ReadOnlySpan{T}, Span{T}, Span{T})"/>. A chain without such a transform has one pass.
/// </remarks>
public abstract record ReadingTransform : GradientTransform
{
    /// <summary>Whether all parameters are read together; otherwise each block of the network by itself.</summary>
    public abstract bool ReadsAll { get; }

    /// <summary>Reads the parameters and the update so far, and writes neither.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="step">Which step this is.</param>
    /// <param name="parameters">A whole block, or all parameters.</param>
    /// <param name="update">As long as <paramref name="parameters"/>.</param>
    public abstract T Read<T>(in Step<T> step, ReadOnlySpan<T> parameters, ReadOnlySpan<T> update)
        where T : INumber<T>;

    /// <summary>Turns <paramref name="update"/> into the next update, in place, element by element.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="step">Which step this is.</param>
    /// <param name="read">What <see cref="Read"/> gave for the block that these parameters are part of.</param>
    /// <param name="parameters">Some of the parameters as they are before the step.</param>
    /// <param name="slots"><see cref="GradientTransform.Slots"/> vectors as long as <paramref name="parameters"/>, one after the other.</param>
    /// <param name="update">As long as <paramref name="parameters"/>.</param>
    public abstract void Apply<T>(in Step<T> step, T read, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
        where T : INumber<T>;

    /// <summary>Both passes over a whole block.</summary>
    /// <param name="step">Which step this is.</param>
    /// <param name="parameters">A whole block, or all parameters.</param>
    /// <param name="slots"><see cref="GradientTransform.Slots"/> vectors as long as <paramref name="parameters"/>, one after the other.</param>
    /// <param name="update">As long as <paramref name="parameters"/>.</param>
    public sealed override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update) =>
        Apply(step, Read<T>(step, parameters, update), parameters, slots, update);
}
