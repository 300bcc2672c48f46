using System.Buffers;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>
/// Cross-entropy of the softmax from logits: the mean over the rows of <c>sum_j target_j (log(sum_k e^(p_k)) - p_j)</c>; slope
/// <c>(softmax(p)_j sum_k target_k - target_j) / rows</c>.
/// </summary>
/// <remarks>
/// Targets have a column for each class and hold probabilities; a class is a row with a single 1. The row's maximum is subtracted first, so nothing overflows.
/// Do not put a softmax before it. Source: PyTorch <c>CrossEntropyLoss</c> with probabilities, Keras <c>CategoricalCrossentropy(from_logits=True)</c>.
/// </remarks>
/// <param name="LabelSmoothing">How much of each target is spread evenly over all classes, from 0 up to but not including 1.</param>
public sealed record SoftMaxCrossEntropyFromLogits(Real LabelSmoothing = default) : Cost
{
    /// <summary>How much of each target is spread evenly over the classes, from 0 up to but not including 1.</summary>
    public Real LabelSmoothing { get; init; } = Smoothing.Checked(LabelSmoothing);

    /// <inheritdoc/>
    public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
    {
        Shapes.MustAgree(prediction, target);
        var (kept, spread) = Smoothing.Of<T>(LabelSmoothing, prediction.Width);
        var rented = ArrayPool<T>.Shared.Rent(prediction.Height + prediction.Width);
        var rows = rented.AsSpan(0, prediction.Height);
        var terms = rented.AsSpan(prediction.Height, prediction.Width);
        for (var row = 0; row < rows.Length; row++)
        {
            var logits = prediction.GetRowSpan(row);
            var wanted = target.GetRowSpan(row);
            var sum = Elementary<T>.LogSumExp(logits);
            for (var i = 0; i < terms.Length; i++)
                terms[i] = (wanted[i] * kept + spread) * (sum - logits[i]);
            rows[row] = Reduce.Sum<T>(terms);
        }

        var mean = Reduce.Mean<T>(rows);
        ArrayPool<T>.Shared.Return(rented);
        return mean;
    }

    /// <inheritdoc/>
    public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
    {
        Shapes.MustAgree(prediction, target);
        Shapes.MustAgree(prediction, gradient);
        var (kept, spread) = Smoothing.Of<T>(LabelSmoothing, prediction.Width);
        var (rows, classes) = (ExactConvert.Nearest<int, T>(prediction.Height), ExactConvert.Nearest<int, T>(prediction.Width));
        for (var row = 0; row < prediction.Height; row++)
        {
            var slopes = gradient.GetRowSpan(row);
            var wanted = target.GetRowSpan(row);
            var all = Reduce.Sum(wanted) * kept + spread * classes;
            Elementary<T>.SoftMax(prediction.GetRowSpan(row), slopes);
            for (var i = 0; i < slopes.Length; i++)
                slopes[i] = slopes[i] * all - (wanted[i] * kept + spread);
            TensorPrimitives.Divide(slopes, rows, slopes);
        }
    }
}
