using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;
using GenericSgd.Numerics.Sums;

namespace GenericSgd.Optimizers;

/// <summary>The last stage of every optimizer: <c>next = parameters - update</c>, rounded as the optimizer says.</summary>
static class Subtraction
{
    const int BitsPerDraw = 8;
    const int Draws = 16;

    internal static void Nearest<T>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> update, Span<T> next)
        where T : INumber<T> => TensorPrimitives.Subtract(parameters, update, next);

    /// <summary>Multiplies the update by the learning rate, and finds out whether the parameters would be finite without it, in one pass and writing them
    /// nowhere.</summary>
    /// <param name="parameters">The parameters before the step; only read.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="update">Becomes what is to be subtracted.</param>
    internal static bool TryScale<T>(ReadOnlySpan<T> parameters, T rate, Span<T> update)
        where T : INumber<T>
    {
        // The difference of a finite number and itself is 0; otherwise it is NaN, which no other bits can turn back into 0.
        var strange = Vector<T>.Zero;
        ref var atParameters = ref MemoryMarshal.GetReference(parameters[..update.Length]);
        ref var atUpdate = ref MemoryMarshal.GetReference(update);
        var rates = new Vector<T>(rate);
        var i = 0;
        for (; i <= update.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var scaled = Vector.LoadUnsafe(ref atUpdate, (nuint)i) * rates;
            scaled.StoreUnsafe(ref atUpdate, (nuint)i);
            var next = Vector.LoadUnsafe(ref atParameters, (nuint)i) - scaled;
            strange |= next - next;
        }

        var finite = Vector.EqualsAll(strange, Vector<T>.Zero);
        for (; i < update.Length; i++)
        {
            update[i] *= rate;
            finite &= T.IsFinite(parameters[i] - update[i]);
        }

        return finite;
    }

    /// <summary>Adds what earlier steps lost, and keeps what this one loses.</summary>
    /// <param name="parameters">The parameters before the step.</param>
    /// <param name="update">What is to be subtracted.</param>
    /// <param name="lost">What the exact parameters are more than the rounded ones.</param>
    /// <param name="next">The parameters after the step.</param>
    internal static void Compensated<T>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> update, Span<T> lost, Span<T> next)
        where T : INumber<T>
    {
        for (var i = 0; i < next.Length; i++)
            next[i] = ExactSum.Of(parameters[i], lost[i] - update[i], out lost[i]);
    }

    /// <summary>Rounds up or down with the chance that makes the mean exact.</summary>
    /// <param name="parameters">The parameters before the step.</param>
    /// <param name="update">What is to be subtracted.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="stream">The random stream of the step.</param>
    /// <param name="first">The place of the first of these parameters among all.</param>
    /// <param name="next">The parameters after the step.</param>
    internal static void Stochastic<T>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> update, ulong seed, ulong stream, int first, Span<T> next)
        where T : INumber<T>
    {
        for (var i = 0; i < next.Length; i++)
        {
            var nearest = ExactSum.Of(parameters[i], -update[i], out var error);
            next[i] = T.IsFinite(nearest) && T.IsFinite(error) && !T.IsZero(error)
                ? Round(nearest, error, Philox.Block(seed, stream, (ulong)(first + i)).Bits)
                : nearest;
        }
    }

    /// <summary>The neighbour of <paramref name="nearest"/> on the side of the error with the chance <c>|error| / |neighbour - nearest|</c>, otherwise
    /// itself.</summary>
    internal static T Round<T>(T nearest, T error, UInt128 random)
        where T : INumber<T>
    {
        var neighbour = Neighbour.Of(nearest, above: error > T.Zero);
        return T.IsFinite(neighbour) && IsBelow(random, T.Abs(error), T.Abs(neighbour - nearest)) ? neighbour : nearest;
    }

    // Whether random / 2^128 < part / whole, eight bits at a time: a quotient in a narrow type would have too few.
    static bool IsBelow<T>(UInt128 random, T part, T whole)
        where T : INumber<T>
    {
        var scale = Whole<T>.Of(1 << BitsPerDraw);
        for (var draw = 1; draw <= Draws; draw++)
        {
            var digit = (int)(random >> ((Draws - draw) * BitsPerDraw)) & ((1 << BitsPerDraw) - 1);
            part = part * scale - Whole<T>.Of(digit) * whole;
            if (part <= T.Zero)
                return false;
            if (part >= whole)
                return true;
        }

        return false;
    }
}
