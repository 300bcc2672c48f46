using CommunityToolkit.HighPerformance;

namespace GenericSgd.Costs;

static class Shapes
{
    internal static void MustAgree<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> other)
    {
        if (prediction.IsEmpty)
            throw new ArgumentException("A cost needs at least one row and one output.", nameof(prediction));
        if (prediction.Height != other.Height || prediction.Width != other.Width)
            throw new ArgumentException(
                $"The predictions are [{prediction.Height}, {prediction.Width}], the targets or gradients [{other.Height}, {other.Width}].", nameof(prediction));
    }

    internal static void MustFit<T>(Cost cost, ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
    {
        if (prediction.IsEmpty || prediction.Height != target.Height || !cost.Fits(target.Width, prediction.Width))
            MustAgree(prediction, target);
    }

    /// <summary>All elements in row order; copied only if the rows do not follow each other in memory.</summary>
    internal static ReadOnlySpan<T> Flat<T>(ReadOnlySpan2D<T> matrix)
    {
        if (matrix.TryGetSpan(out var all))
            return all;
        var copy = new T[matrix.Length];
        matrix.CopyTo(copy);
        return copy;
    }
}
