using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Cli.Output;
using GenericSgd.Costs;
using GenericSgd.Numerics;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Commands;

/// <summary>The columns of a predictions file: the predictions on the scale of the targets, or the class and the probability of each, where the cost knows
/// it.</summary>
sealed class Columns<T>(Model<T> model)
    where T : INumber<T>
{
    long _beyond;

    bool AreClasses => model.ClassNames.Count > 0;

    bool AreProbabilities => AreClasses && model.Pipeline.Cost.Prediction != PredictionKind.Score;

    /// <summary>How many numbers <see cref="Predict"/> gives for a row.</summary>
    internal int Outputs => AreProbabilities ? model.ClassNames.Count : model.Network.Outputs;

    internal string[] Headings => AreProbabilities ? ["prediction", .. model.ClassNames.Select(name => $"probability {name}")]
        : AreClasses || Outputs == 1 ? ["prediction"]
        : [.. Enumerable.Range(1, Outputs).Select(output => string.Create(CultureInfo.InvariantCulture, $"prediction{output}"))];

    internal void Predict(ReadOnlySpan2D<T> rows, Span2D<T> predictions)
    {
        if (AreProbabilities)
            model.PredictProbabilities(rows, predictions);
        else
            model.PredictTargets(rows, predictions);
    }

    /// <summary>Says of how many of the described rows the prediction is beyond the number type, or no number; nothing where it is of none.</summary>
    internal void TellWhatIsBeyond()
    {
        if (_beyond > 0)
        {
            Screen.Error.Line(
                $"{Words.Count(_beyond, "prediction")} {(_beyond == 1 ? "is" : "are")} beyond {NumberName.Shown<T>()}, or no number. Take a number type with a wider range, and look at the features.");
        }
    }

    internal void Describe(ReadOnlySpan<T> predictions, Span<string> fields)
    {
        _beyond += Reduce.AllFinite(predictions) ? 0 : 1;
        if (AreClasses)
        {
            fields[0] = model.ClassNames[AreProbabilities ? TensorPrimitives.IndexOfMax(predictions) : predictions[0] > T.Zero ? 1 : 0];
            fields = fields[1..];
        }

        for (var i = 0; i < fields.Length; i++)
            fields[i] = ExactConvert.ToText(predictions[i]);
    }
}
