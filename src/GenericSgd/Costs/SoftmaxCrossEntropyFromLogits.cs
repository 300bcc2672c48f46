using System.Numerics;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Costs;

/// <summary>
/// Cross-entropy of the softmax from logits: the mean over the rows of <c>sum_j target_j (log(sum_k e^(p_k)) - p_j)</c>; slope
/// <c>(softmax(p)_j sum_k target_k - target_j) / rows</c>.
/// </summary>
/// <remarks>
/// Targets either have a column for each class and hold probabilities, or they are one column with the number of the class, a whole number from 0 to outputs -
/// 1. A class number c gives the bits of the row of probabilities with a single 1 in column c; with label smoothing too. With one output the one column is a
/// probability. The row's maximum is subtracted first, so nothing overflows, and what is small is never the difference of what is large: a row that is right
/// beyond doubt has a cost and slopes with all their digits. Do not put a softmax before it. Source: PyTorch <c>CrossEntropyLoss</c>, Keras
/// <c>CategoricalCrossentropy(from_logits=True)</c> and, for class numbers,
/// <c>SparseCategoricalCrossentropy(from_logits=True)</c>.
/// </remarks>
public sealed record SoftmaxCrossEntropyFromLogits : Cost
{
    /// <summary>How much of each target is spread evenly over the classes, from 0 up to but not including 1.</summary>
    public Real LabelSmoothing { get; init => field = Require.Fraction(value, "Label smoothing"); }

    /// <inheritdoc/>
    public override bool Fits(int targets, int outputs) => targets == outputs || ClassRow.IsNumber(targets, outputs);

    /// <inheritdoc/>
    public override CostTargets Targets => CostTargets.Classes;

    /// <inheritdoc/>
    public override PredictionKind Prediction => PredictionKind.Logits;

    /// <inheritdoc/>
    public override int Classes(int outputs) => outputs > 1 ? outputs : 0;

    /// <inheritdoc/>
    public override void ToTargets<T>(ReadOnlySpan<T> outputs, Span<T> predictions) => Exponentials<T>.Softmax(outputs, predictions);

    /// <inheritdoc/>
    /// <exception cref="ClassNumberException">A target is the number of no class.</exception>
    public override void CheckTargets<T>(ReadOnlySpan2D<T> target, int outputs)
    {
        if (!Fits(target.Width, outputs))
            throw new ArgumentException($"The last layer has {outputs} outputs, one for each class, and the data have {target.Width} targets. "
                + $"Give one target, the number of the class, or {outputs}, the probability of each class.", nameof(target));
        if (ClassRow.IsNumber(target.Width, outputs))
            ClassRow.Check(target, outputs);
        else
            MustHoldAll(target);
    }

    /// <inheritdoc/>
    /// <exception cref="ClassNumberException">A target is the number of no class.</exception>
    public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
    {
        Shapes.MustFit(this, prediction, target);
        if (Widened<T>.Conversions is { } conversions)
        {
            CheckNumbers(target, prediction.Width);
            return InFloat.Value(this, conversions, prediction, target);
        }

        var (kept, spread) = Smoothing.Of<T>(LabelSmoothing, prediction.Width);
        using var room = new Rented<T>(Sizes.Length(prediction.Height + 2L * prediction.Width, "A cost", "take smaller batches"));
        var rows = room.Span[..prediction.Height];
        var terms = room.Span.Slice(prediction.Height, prediction.Width);
        var classRow = room.Span[^prediction.Width..];
        for (var row = 0; row < rows.Length; row++)
        {
            var logits = prediction.GetRowSpan(row);
            var wanted = Wanted(target, row, classRow);

            // The logarithm of the sum, less the largest logit: never less than 0, and with all its digits where it is small.
            var above = Elementary<T>.Log1p(Exponentials<T>.Terms(logits, terms, out var largest, out _));
            for (var i = 0; i < terms.Length; i++)
            {
                var weight = wanted[i] * kept + spread;
                terms[i] = T.IsZero(weight) ? weight : weight * (above + (logits[largest] - logits[i]));
            }

            rows[row] = Reduce.Sum<T>(terms);
        }

        return Reduce.Mean<T>(rows);
    }

    /// <inheritdoc/>
    /// <exception cref="ClassNumberException">A target is the number of no class.</exception>
    public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
    {
        Shapes.MustFit(this, prediction, target);
        Shapes.MustAgree(prediction, gradient);
        if (Widened<T>.Conversions is { } conversions)
        {
            CheckNumbers(target, prediction.Width);
            InFloat.Gradient(this, conversions, prediction, target, gradient);
            return;
        }

        var (kept, spread) = Smoothing.Of<T>(LabelSmoothing, prediction.Width);
        var rows = Count<T>.Of(prediction.Height);
        using var room = new Rented<T>(prediction.Width);
        for (var row = 0; row < prediction.Height; row++)
        {
            var slopes = gradient.GetRowSpan(row);
            var wanted = room.Span;
            Wanted(target, row, wanted).CopyTo(wanted);
            var others = Exponentials<T>.Terms(prediction.GetRowSpan(row), slopes, out var largest, out var lost);
            SoftmaxSlopes.Of(wanted, kept, spread, others, lost, largest, slopes);
            TensorPrimitives.Divide(slopes, rows, slopes);
        }
    }

    // Of a narrow type the rows are computed in float; a number that is none is to be told as it is.
    static void CheckNumbers<T>(ReadOnlySpan2D<T> target, int outputs)
        where T : INumber<T>
    {
        if (ClassRow.IsNumber(target.Width, outputs))
            ClassRow.Check(target, outputs);
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
