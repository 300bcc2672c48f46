using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Numerics;

namespace GenericSgd.Persistence;

/// <content>Models that tell classes apart.</content>
public sealed partial class Model<T>
{
    /// <summary>The names of the classes, where the target was the number of a class: class number c is <c>ClassNames[c]</c>. Empty where targets are
    /// numbers.</summary>
    public ValueList<string> ClassNames { get; private init; } = [];

    /// <summary>This model with names for its classes.</summary>
    /// <param name="names">A name for each output, from class 0; two names where the one output is the logit of class 1.</param>
    /// <exception cref="ArgumentException">The names do not fit the outputs, a name is there twice, or holds half of a character.</exception>
    public Model<T> WithClasses(ValueList<string> names)
    {
        if (names.Count > 0 && names.Count != ClassesOf(Network.Outputs))
            throw new ArgumentException($"The last layer has {Network.Outputs} outputs, which tell {ClassesOf(Network.Outputs)} classes apart, but there are {names.Count} class names.", nameof(names));
        if (names.Distinct().Count() != names.Count)
            throw new ArgumentException("Two classes have the same name.", nameof(names));
        WholeText.Checked(names, nameof(names));
        return new Model<T>(Pipeline, Network, FeatureNames, TargetNames, Features, Targets) { ClassNames = names, Substitutes = Substitutes };
    }

    /// <summary>
    /// The probability of each class for rows in the units of the data: the softmax of the outputs, or <c>1 - p</c> and <c>p = sigmoid(output)</c> where there
    /// is one output.
    /// </summary>
    /// <remarks>The predicted class is the one with the largest probability, the first of them if two are equal.</remarks>
    /// <param name="rows">Shape [rows, features]; there may be none.</param>
    /// <param name="probabilities">Shape [rows, classes]; every element is written.</param>
    /// <exception cref="ArgumentException">A shape does not fit, or the outputs are scores of a cost that knows no probabilities, as those of
    /// <see cref="Hinge"/>.</exception>
    public void PredictProbabilities(ReadOnlySpan2D<T> rows, Span2D<T> probabilities)
    {
        if (probabilities.Width != ClassesOf(Network.Outputs))
            throw new ArgumentException($"The probabilities of {ClassesOf(Network.Outputs)} classes need as many columns, not {probabilities.Width}.",
                nameof(probabilities));
        if (Pipeline.Cost.Prediction is PredictionKind.Score or PredictionKind.LogOfCount)
            throw new ArgumentException($"{Pipeline.Cost.GetType().Name} gives no probabilities. Take PredictTargets.", nameof(probabilities));
        if (Network.Outputs > 1)
        {
            Predict(rows, probabilities);
            for (var row = 0; row < probabilities.Height; row++)
                Exponentials<T>.Softmax(probabilities.GetRowSpan(row), probabilities.GetRowSpan(row));
            return;
        }

        if (probabilities.Height != rows.Height)
            throw new ArgumentException($"The probabilities of {rows.Height} rows need as many rows, not {probabilities.Height}.", nameof(probabilities));
        var logits = new T[rows.Height, 1];
        Predict(rows, logits);
        for (var row = 0; row < probabilities.Height; row++)
        {
            probabilities[row, 0] = Elementary<T>.Sigmoid(-logits[row, 0]);
            probabilities[row, 1] = Elementary<T>.Sigmoid(logits[row, 0]);
        }
    }

    /// <summary>
    /// Predicts rows in the units of the data on the scale of the targets: the probability of 1 or of each class for a cross-entropy, -1 or 1 for
    /// <see cref="Hinge"/>, the expected
    /// count for <see cref="Poisson"/>; for other costs the same as <see cref="Predict(ReadOnlySpan2D{T}, Span2D{T})"/>.
    /// </summary>
    /// <param name="rows">Shape [rows, features]; there may be none.</param>
    /// <param name="predictions">Shape [rows, outputs]; every element is written.</param>
    /// <exception cref="ArgumentException">A shape does not fit.</exception>
    /// <exception cref="OverflowException">A count is beyond a type without infinity.</exception>
    public void PredictTargets(ReadOnlySpan2D<T> rows, Span2D<T> predictions)
    {
        Predict(rows, predictions);
        for (var row = 0; row < predictions.Height; row++)
            Pipeline.Cost.ToTargets<T>(predictions.GetRowSpan(row), predictions.GetRowSpan(row));
    }

    static int ClassesOf(int outputs) => Math.Max(outputs, 2);
}
