using System.Numerics.Tensors;
using GenericSgd.Kernels;

namespace GenericSgd.Layers;

/// <summary>Rectified linear unit: <c>f(x) = max(x, 0)</c>; <c>f'(x) = 1</c> for x &gt; 0, otherwise 0 (also at the kink).</summary>
public sealed record Relu : Activation
{
    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Max(x, T.Zero, y);

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes) => StepFunctions.OneWherePositive(x, slopes);
}
