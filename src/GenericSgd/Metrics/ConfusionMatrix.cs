using System.Globalization;
using System.Numerics;
using System.Text;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Metrics;

/// <summary>How many rows of each class were taken for which, and how much they weigh.</summary>
/// <param name="Classes">The names of the classes by their numbers.</param>
/// <param name="Counts">Row by row: the true class down, the predicted class across.</param>
public sealed record ConfusionMatrix(ValueList<string> Classes, ValueList<int> Counts)
{
    /// <summary>The weights of the counted rows together, in the order of <see cref="Counts"/>, as texts that read back to the same number; empty where all
    /// rows count the same.</summary>
    public ValueList<string> Weights { get; init; } = [];

    /// <summary>The rows of class <paramref name="actual"/> that were taken for <paramref name="predicted"/>.</summary>
    public int this[int actual, int predicted] => Counts[actual * Classes.Count + predicted];

    /// <summary>Counts the predicted classes, chosen as <see cref="Classification"/> says.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="scores">[rows, classes], logits or probabilities, or one logit a row.</param>
    /// <param name="target">[rows, 1], class numbers from 0.</param>
    /// <param name="classes">A name for every class; one logit has two classes.</param>
    /// <param name="weights">How much each row counts; empty where all count the same.</param>
    /// <exception cref="ArgumentException">
    /// No row, other shapes, a score that is NaN, a target that is the number of no class, another number of names, more or fewer weights than rows, or no
    /// weight above 0.
    /// </exception>
    public static ConfusionMatrix Of<T>(ReadOnlySpan2D<T> scores, ReadOnlySpan2D<T> target, ValueList<string> classes, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Classification.Check(scores, target);
        var width = Math.Max(2, scores.Width);
        if (classes.Count != width)
            throw new ArgumentException($"{classes.Count} names for {width} classes.", nameof(classes));
        RowMean.Check(weights, scores.Height);
        var counts = new int[Sizes.Product(width, width, "A confusion matrix", "take fewer classes")];
        var places = new int[scores.Height];
        for (var row = 0; row < scores.Height; row++)
            counts[places[row] = Classification.ClassOf(target[row, 0]) * width + Classification.Predicted(scores.GetRowSpan(row))]++;
        return new(classes, [.. counts]) { Weights = weights.IsEmpty ? [] : [.. Sums(places, weights, counts.Length)] };
    }

    static IEnumerable<string> Sums<T>(int[] places, ReadOnlySpan<T> weights, int count)
        where T : INumber<T>
    {
        var ofPlaces = new List<T>[count];
        for (var row = 0; row < places.Length; row++)
            (ofPlaces[places[row]] ??= []).Add(weights[row]);
        return [.. ofPlaces.Select(ofPlace => ExactConvert.ToText(ofPlace is null ? T.Zero : Reduce.Sum<T>([.. ofPlace])))];
    }

    /// <summary>A table of text: a line for each true class, a column for each predicted one; of weights where rows count by them.</summary>
    public override string ToString()
    {
        string[][] lines = [["true \\ predicted", .. Classes], .. Classes.Select(Line)];
        var widths = Enumerable.Range(0, Classes.Count + 1).Select(column => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(line[0].PadRight(widths[0])).AppendJoin("", line.Skip(1).Select((cell, i) => "  " + cell.PadLeft(widths[i + 1]))).Append('\n');
        return text.ToString();
    }

    string[] Line(string name, int actual) =>
        [name, .. Enumerable.Range(0, Classes.Count).Select(predicted => Weights.Count > 0
            ? Weights[actual * Classes.Count + predicted]
            : this[actual, predicted].ToString(CultureInfo.InvariantCulture))];
}
