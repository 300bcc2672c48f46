using System.Numerics;
using GenericSgd.Cli.Commands.Predict;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Persistence;
using GenericSgd.Plotting;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>Reads, standardizes, trains, saves and reports, in one number type.</summary>
sealed class TrainTask(TrainRequest request, CancellationToken cancellationToken) : IChosenTask<int>
{
    public int Run<T>()
        where T : INumber<T>
    {
        var columns = request.Columns with { TargetKind = Classes.KindOf(request.Pipeline(null).Cost) };
        var read = ReadingBar.Show(request.Source.Name, progress => DatasetReader.Read<T>(request.Source, columns, progress, cancellationToken));
        if (request.Validation is { } held && read.Means.Count > 0)
            read = read.WithMeansOf(Split.Places(read.Data.Count, held, request.Seed).Training);
        var (training, validation) = request.Validation is { } fraction ? Split.Rows(read.Data, fraction, request.Seed) : (read.Data, null);
        var features = request.Standardize ? Standardizer<T>.OfFeatures(training) : null;
        var pipeline = request.Pipeline(read.Data.Inputs);
        var targets = request.Standardize && Classes.TakesAnyNumber(pipeline.Cost) ? Standardizer<T>.OfTargets(training) : null;
        Classes.Check(pipeline, read.Data, read.ClassNames);
        var rows = training.Standardized(features, targets);
        var notes = request.NotesWith($"{read.Data.Fingerprint} {NoteText.Of(read.Data.FeatureNames)}");
        var trainer = request.Resumes ? Resumed(rows, notes) : new Trainer<T>(pipeline, rows);
        var checkpoints = new Checkpoints();
        var options = new TrainingOptions<T>
        {
            Validation = validation?.Standardized(features, targets),
            EarlyStopping = request.EarlyStopping,
            Checkpoint = request.Checkpoint is { } file
                ? checkpoints.Of(CheckpointFile.Every(file, pipeline, rows, request.CheckpointSteps, request.CheckpointTime, notes))
                : null,
        };

        TrainingRun<T> run;
        DivergedException? divergence = null;
        try
        {
            run = TrainingBar.Show(request.Standardize ? "cost of standardized data" : "cost", options, watched => trainer.Fit(watched, cancellationToken));
        }
        catch (DivergedException<T> exception)
        {
            (run, divergence) = (exception.Run!, exception);
        }

        // The averaged network is the result where there is one.
        if (divergence is null)
            run = run with { Network = run.Average ?? run.Network };
        var model = new Model<T>(pipeline, run.Network, read.Data.FeatureNames, read.Data.TargetNames, features,
            targets).WithClasses(read.ClassNames).WithSubstitutes(read.Means);
        var failures = new OutputFailures();
        var written = divergence is null ? Save(model, read, run, failures) : request;
        var report = new TrainReport<T>(checkpoints.HaveFailed ? written with { Checkpoint = null } : written, read, run, model, divergence)
        {
            Cost = divergence is null ? CostInUnitsOfTheData(model, training) : null,
            ValidationRows = validation?.Count ?? 0,
            ValidationCost = divergence is null && validation is not null ? CostInUnitsOfTheData(model, validation) : null,
            Unmoved = divergence is null && run.History.Epochs > 0 && run.BestEpoch is null or > 0 ? [.. Unmoved.Of(pipeline, trainer)] : [],
            Settled = divergence is null ? Settled.Of(rows, model) : null,
            Metrics = divergence is not null ? null
                : MetricsReport.Of(validation is null ? "training" : "validation", model, validation ?? training, read.ClassNames),
        };
        failures.Try("--json", report.Write);
        checkpoints.TellAtTheEnd(failures);
        failures.Tell();
        return divergence is not null ? ExitCode.Diverged : failures.Any ? ExitCode.NotWritten : run.StopReason == StopReason.Cancelled ? ExitCode.Cancelled
            : ExitCode.Done;
    }

    // The checkpoint itself knows the rows that are trained on; those held back and the names of the columns are in the notes.
    Trainer<T> Resumed<T>(Dataset<T> rows, IReadOnlyDictionary<string, string> notes)
        where T : INumber<T>
    {
        var checkpoint = CheckpointFile.Load<T>(request.Checkpoint!, cancellationToken);
        var trainer = checkpoint.Trainer(rows);
        return checkpoint.Notes.GetValueOrDefault(TrainRequest.DataNote) == notes[TrainRequest.DataNote]
            ? trainer
            : throw new UsageException($"{request.Source.Name}: these are not the rows and columns that the run was started with. Give the same file.");
    }

    static string? CostInUnitsOfTheData<T>(Model<T> model, Dataset<T> data)
        where T : INumber<T>
    {
        try
        {
            var predictions = new T[data.Count, model.Network.Outputs];
            model.Predict(data.Features, predictions);
            var cost = Evaluation.Cost<T>(predictions, model.Pipeline.Cost, data);
            return T.IsFinite(cost) ? ExactConvert.ToText(cost) : null;
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    // One that cannot be written keeps no other from being written. What is told is what is there.
    TrainRequest Save<T>(Model<T> model, ReadResult<T> read, TrainingRun<T> run, OutputFailures failures)
        where T : INumber<T>
    {
        var written = request;
        if (request.ModelFile is { } modelFile && !failures.Try("--model", () => ModelFile.Save(modelFile, model)))
            written = written with { ModelFile = null };
        if (request.Predictions is { } path && !failures.Try("--predictions", () => PredictionsFile.Write(path, model, read)))
            written = written with { Predictions = null };
        if (request.Plots is { } folder && !failures.Try("--plots", () => CostPicture(model, run).Save(Path.Combine(folder, "cost.png"))))
            written = written with { Plots = null };
        return written;
    }

    static Picture CostPicture<T>(Model<T> model, TrainingRun<T> run)
        where T : INumber<T>
    {
        var label = $"Cost{(model.Pipeline.Cost.HasPenalty ? " with the penalty" : "")}{(model.Targets is null ? "" : " of standardized data")}";
        return Plots.Cost(run.History, new PictureOptions { Scale = AxisScale.Automatic }, label: label);
    }
}
