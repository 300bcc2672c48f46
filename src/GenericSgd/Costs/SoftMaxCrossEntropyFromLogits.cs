using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>
/// Cross-entropy of the softmax from logits: the mean over the rows of <c>sum_j target_j (log(sum_k e^(p_k)) - p_j)</c>; slope
/// <c>(softmax(p)_j sum_k target_k - target_j) / rows</c>.
/// </summary>
/// <remarks>
/// Targets either have a column for each class and hold probabilities, or they are one column with the number of the class, a whole number from 0 to outputs - 1.
/// A class number c gives the bits of the row of probabilities with a single 1 in column c; with label smoothing too. With one output the one column is a probability.
/// The row's maximum is subtracted first, so nothing overflows. Do not put a softmax before it.
/// Source: PyTorch <c>CrossEntropyLoss</c>, Keras <c>CategoricalCrossentropy(from_logits=True)</c> and, for class numbers, <c>SparseCategoricalCrossentropy(from_logits=True)</c>.
/// </remarks>
/// <param name="LabelSmoothing">How much of each target is spread evenly over all classes, from 0 up to but not including 1.</param>
public sealed record SoftMaxCrossEntropyFromLogits(Real LabelSmoothing = default) : Cost
{
    /// <summary>How much of each target is spread evenly over the classes, from 0 up to but not including 1.</summary>
    public Real LabelSmoothing { get; init; } = Smoothing.Checked(LabelSmoothing);

    /// <inheritdoc/>
    public override bool Fits(int targets, int outputs) => targets == outputs || ClassRow.IsNumber(targets, outputs);

    /// <inheritdoc/>
    /// <exception cref="ClassNumberException">A target is the number of no class.</exception>
    public override void CheckTargets<T>(ReadOnlySpan2D<T> target, int outputs)
    {
        if (!Fits(target.Width, outputs))
            throw new ArgumentException($"The last layer has {outputs} outputs, one for each class, and the data have {target.Width} targets. "
                + $"Give one target, the number of the class, or {outputs}, the probability of each class.");
        if (ClassRow.IsNumber(target.Width, outputs))
            ClassRow.Check(target, outputs);
    }

    /// <inheritdoc/>
    /// <exception cref="ClassNumberException">A target is the number of no class.</exception>
    public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
    {
        Shapes.MustFit(this, prediction, target);
        var (kept, spread) = Smoothing.Of<T>(LabelSmoothing, prediction.Width);
        var rented = ArrayPool<T>.Shared.Rent(Sizes.Length(prediction.Height + 2L * prediction.Width, "A cost", "take smaller batches"));
        var rows = rented.AsSpan(0, prediction.Height);
        var terms = rented.AsSpan(prediction.Height, prediction.Width);
        var classRow = rented.AsSpan(prediction.Height + prediction.Width, prediction.Width);
        for (var row = 0; row < rows.Length; row++)
        {
            var logits = prediction.GetRowSpan(row);
            var wanted = Wanted(target, row, classRow);
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
    /// <exception cref="ClassNumberException">A target is the number of no class.</exception>
    public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
    {
        Shapes.MustFit(this, prediction, target);
        Shapes.MustAgree(prediction, gradient);
        var (kept, spread) = Smoothing.Of<T>(LabelSmoothing, prediction.Width);
        var (rows, classes) = (Count<T>.Of(prediction.Height), Count<T>.Of(prediction.Width));
        var rented = ArrayPool<T>.Shared.Rent(prediction.Width);
        for (var row = 0; row < prediction.Height; row++)
        {
            var slopes = gradient.GetRowSpan(row);
            var wanted = Wanted(target, row, rented.AsSpan(0, slopes.Length));
            var all = Reduce.Sum(wanted) * kept + spread * classes;
            Elementary<T>.SoftMax(prediction.GetRowSpan(row), slopes);
            for (var i = 0; i < slopes.Length; i++)
                slopes[i] = slopes[i] * all - (wanted[i] * kept + spread);
            TensorPrimitives.Divide(slopes, rows, slopes);
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    static ReadOnlySpan<T> Wanted<T>(ReadOnlySpan2D<T> target, int row, Span<T> classRow)
        where T : INumber<T>
    {
        if (!ClassRow.IsNumber(target.Width, classRow.Length))
            return target.GetRowSpan(row);
        ClassRow.Write(target[row, 0], row, classRow);
        return classRow;
    }
}
