using System.Numerics;
using System.Numerics.Tensors;

namespace GenericSgd.Optimizers;

/// <summary>
/// Products that are rounded before they are added, with the same bits on every processor. TensorPrimitives.MultiplyAdd rounds Half once where it is
/// vectorised and twice where it is not.
/// </summary>
static class RoundedSums
{
    /// <summary><c>sum = sum + values * factor</c>. Uses the scratch.</summary>
    internal static void AddScaled<T>(ReadOnlySpan<T> values, T factor, Span<T> sum)
        where T : INumber<T>
    {
        var product = BlockScratch<T>.Of(values.Length);
        TensorPrimitives.Multiply(values, factor, product);
        TensorPrimitives.Add(sum, product, sum);
    }

    /// <summary><c>sum = sum + values^2</c>. Uses the scratch.</summary>
    internal static void AddSquares<T>(ReadOnlySpan<T> values, Span<T> sum)
        where T : INumber<T>
    {
        var product = BlockScratch<T>.Of(values.Length);
        TensorPrimitives.Multiply(values, values, product);
        TensorPrimitives.Add(sum, product, sum);
    }

    /// <summary><c>running = running * factor + values</c>.</summary>
    internal static void Keep<T>(ReadOnlySpan<T> values, T factor, Span<T> running)
        where T : INumber<T>
    {
        TensorPrimitives.Multiply(running, factor, running);
        TensorPrimitives.Add(running, values, running);
    }
}
