using System.Numerics;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Commands.Predict;

/// <summary>Predicts the rows of a file, in the number type of the model.</summary>
/// <param name="modelFile">The model.</param>
/// <param name="source">The rows.</param>
/// <param name="missing">What the user said of missing values; null for what the model was trained with.</param>
/// <param name="target">Where to write.</param>
sealed class PredictTask(string modelFile, CsvSource source, string? missing, string target) : IChosenTask<int>
{
    public int Run<T>()
        where T : INumber<T>
    {
        // Before there is something to clean up, a signal ends the process as usual.
        var model = ModelFile.Load<T>(modelFile);
        using var interruption = new Interruption();
        var columns = new Columns<T>(model);
        // Rows and a bar on one terminal would write over each other.
        var bare = OutputFile.IsStandardOutput(target) && !Terminal.Current.IsOutputRedirected;
        var (replaced, becameZero) = bare ? Predict(null) : ReadingBar.Show(source.Name, Predict);
        if (replaced > 0)
            Screen.Error.Line($"{(replaced == 1 ? "1 missing value was" : $"{replaced} missing values were")} replaced by the mean of the column in the rows that train learned from.");
        if (becameZero > 0)
            Screen.Error.Line(Words.BecameZero(becameZero, NumberName.Shown<T>()));
        columns.TellWhatIsBeyond();
        return ExitCode.Done;

        (long Replaced, long BecameZero) Predict(IProgress<ReadProgress>? progress)
        {
            using var rows = Rows(model, progress, interruption.Token);
            OutputFile.Write(target, writer =>
                rows.WriteTo(writer, columns.Predict, columns.Outputs, [.. columns.Headings], columns.Describe, numberName: PredictionsFile.RowName));
            return (rows.Replaced, rows.BecameZero);
        }
    }

    PredictionTable<T> Rows<T>(Model<T> model, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
        where T : INumber<T>
    {
        var policy = missing is null && model.Substitutes.Count > 0 ? MissingValues.Mean : DataOptions.PolicyOf(missing);
        if (policy != MissingValues.Mean)
            return new PredictionTable<T>(source, model.FeatureNames, policy, progress, cancellationToken);
        return model.Substitutes.Count > 0
            ? new PredictionTable<T>(source, model.FeatureNames, model.Substitutes, progress, cancellationToken)
            : throw new UsageException($"--missing mean: {modelFile} was not trained with --missing mean, so it knows no means. Train it so, or say --missing drop.");
    }
}
