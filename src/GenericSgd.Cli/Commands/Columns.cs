using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Commands;

/// <summary>The columns of a predictions file: the predictions, or the class and the probability of each class.</summary>
sealed class Columns<T>(Model<T> model)
    where T : INumber<T>
{
    bool AreClasses => model.ClassNames.Count > 0;

    /// <summary>How many numbers <see cref="Predict"/> gives for a row.</summary>
    internal int Outputs => AreClasses ? model.ClassNames.Count : model.Network.Outputs;

    internal string[] Headings => AreClasses ? ["prediction", .. model.ClassNames.Select(name => $"probability {name}")]
        : Outputs == 1 ? ["prediction"]
        : [.. Enumerable.Range(1, Outputs).Select(output => string.Create(CultureInfo.InvariantCulture, $"prediction{output}"))];

    internal void Predict(ReadOnlySpan2D<T> rows, Span2D<T> predictions)
    {
        if (AreClasses)
            model.PredictProbabilities(rows, predictions);
        else
            model.Predict(rows, predictions);
    }

    internal void Describe(ReadOnlySpan<T> predictions, Span<string> fields)
    {
        if (AreClasses)
        {
            fields[0] = model.ClassNames[TensorPrimitives.IndexOfMax(predictions)];
            fields = fields[1..];
        }

        for (var i = 0; i < fields.Length; i++)
            fields[i] = ExactConvert.ToText(predictions[i]);
    }
}
