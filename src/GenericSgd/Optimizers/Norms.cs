using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>What clipping computes from a norm.</summary>
static class Norms
{
    static readonly Real Margin = 1e-6;

    /// <summary>
    /// <c>min(1, limit / norm)</c>, in PyTorch's dialect <c>min(1, limit / (norm + 1e-6))</c>; also where the norm is beyond the range of the type. Not finite
    /// where an element is not.
    /// </summary>
    internal static T FactorOf<T>(ReadOnlySpan<T> update, Real limit, Dialect dialect)
        where T : INumber<T>
    {
        var (largest, relative) = Reduce.ScaledNorm(update);
        if (!T.IsFinite(largest))
            return largest;
        var allowed = limit.To<T>() / relative;
        var length = dialect == Dialect.PyTorch ? largest + (Margin.To<T>() / relative) : largest;
        return length <= allowed ? T.One : allowed / length;
    }
}
