using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Numerics;

namespace GenericSgd.Metrics;

/// <summary>How often predicted classes are right. Scores are [rows, classes], logits or probabilities, or one logit a row; targets are [rows, 1], class
/// numbers from 0.</summary>
/// <remarks>
/// The predicted class is that with the highest score, among equal scores the one with the lowest number, as in NumPy's <c>argmax</c>.
/// One logit means class 1 if it is above 0, class 0 otherwise. Scores that are not a number are refused.
/// With weights, one for each row, a mean or a fraction is <c>sum w v / sum w</c>; they are refused if they are not as many as the rows, or sum to 0.
/// </remarks>
public static class Classification
{
    /// <summary>The fraction of rows whose predicted class is the target.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">No row, other shapes, a score that is NaN, or a target that is the number of no class.</exception>
    public static T Accuracy<T>(ReadOnlySpan2D<T> scores, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights = default)
        where T : INumber<T> => TopAccuracy(scores, target, 1, weights);

    /// <summary>The fraction of rows whose target is among the <paramref name="k"/> classes with the highest scores; among equal scores lower numbers come
    /// first.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">No row, other shapes, a score that is NaN, or a target that is the number of no class.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1.</exception>
    public static T TopAccuracy<T>(ReadOnlySpan2D<T> scores, ReadOnlySpan2D<T> target, int k, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        Check(scores, target);
        var right = new T[scores.Height];
        var count = 0;
        for (var row = 0; row < right.Length; row++)
        {
            var isRight = Rank(scores.GetRowSpan(row), ClassOf(target[row, 0])) < k;
            right[row] = isRight ? T.One : T.Zero;
            count += isRight ? 1 : 0;
        }

        return weights.IsEmpty ? ExactConvert.Nearest<decimal, T>((decimal)count / right.Length) : RowMean.Of(right, weights);
    }

    /// <summary>The mean of <c>-log(probability of the target)</c>, from logits: softmax over a row, the sigmoid of one logit.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">No row, other shapes, a logit that is NaN, or a target that is the number of no class.</exception>
    public static T LogLoss<T>(ReadOnlySpan2D<T> logits, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Check(logits, target);
        Cost cost = logits.Width == 1 ? new BinaryCrossEntropyFromLogits() : new SoftmaxCrossEntropyFromLogits();
        if (weights.IsEmpty)
            return cost.Value(logits, target);
        var rows = new T[logits.Height];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = cost.Value(logits.Slice(row, 0, 1, logits.Width), target.Slice(row, 0, 1, 1));
        return RowMean.Of(rows, weights);
    }

    /// <summary>The mean of <c>-log(probability of the target)</c>, from probabilities: one of each class, or one a row, that of class 1.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <remarks>
    /// A probability below the epsilon of the type (of decimal, 1e-28) counts as the epsilon, as in scikit-learn's <c>log_loss</c>, so that one row that is
    /// wrong beyond doubt does not make all of it infinite. The probabilities of a row are not made to sum to 1.
    /// </remarks>
    /// <exception cref="ArgumentException">No row, other shapes, a number that is no probability, or a target that is the number of no class.</exception>
    public static T LogLossOfProbabilities<T>(ReadOnlySpan2D<T> probabilities, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Check(probabilities, target);
        var smallest = NumberFacts.Of<T>().StepAtOne.To<T>();
        var rows = new T[probabilities.Height];
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var probability in probabilities.GetRowSpan(row))
            {
                if (probability < T.Zero || probability > T.One)
                    throw new ArgumentException($"{ExactConvert.ToText(probability)} in row {row + 1} is no probability. From logits take LogLoss.",
                        nameof(probabilities));
            }

            var wanted = ClassOf(target[row, 0]);
            var given = probabilities.Width > 1 ? probabilities[row, wanted] : wanted == 1 ? probabilities[row, 0] : T.One - probabilities[row, 0];
            rows[row] = -Elementary<T>.Log(T.Max(given, smallest));
        }

        return RowMean.Of(rows, weights);
    }

    internal static int Predicted<T>(ReadOnlySpan<T> scores)
        where T : INumber<T>
    {
        if (scores.Length == 1)
            return scores[0] > T.Zero ? 1 : 0;
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    internal static int ClassOf<T>(T number)
        where T : INumber<T> => ExactConvert.Nearest<T, int>(number);

    internal static void Check<T>(ReadOnlySpan2D<T> scores, ReadOnlySpan2D<T> target)
        where T : INumber<T>
    {
        if (scores.IsEmpty || target.Height != scores.Height || target.Width != 1)
            throw new ArgumentException(
                $"The scores are [{scores.Height}, {scores.Width}], the targets [{target.Height}, {target.Width}]: every row, at least one, needs one class number.",
                nameof(scores));
        ClassRow.Check(target, Math.Max(2, scores.Width));
        for (var row = 0; row < scores.Height; row++)
        {
            foreach (var score in scores.GetRowSpan(row))
            {
                if (T.IsNaN(score))
                    throw new ArgumentException($"A score of row {row + 1} is not a number.", nameof(scores));
            }
        }
    }

    static int Rank<T>(ReadOnlySpan<T> scores, int target)
        where T : INumber<T>
    {
        if (scores.Length == 1)
            return Predicted(scores) == target ? 0 : 1;
        var before = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > scores[target] || (i < target && scores[i] == scores[target]))
                before++;
        }

        return before;
    }
}
