using System.Numerics;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Data;
using GenericSgd.Diagnosis;
using GenericSgd.Plotting;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Diagnose;

/// <summary>Trains with every parameter recorded, diagnoses the run, and tries growing learning rates.</summary>
sealed class DiagnoseTask(DiagnoseRequest request, CancellationToken cancellationToken) : IChosenTask<int>
{
    const long MostRecorded = 200_000_000;

    public int Run<T>()
        where T : INumber<T>
    {
        var (data, classes) = Read<T>();
        var pipeline = request.Pipeline(data.Inputs);
        if (request.Source is not null)
            Classes.Check(pipeline, data, classes);
        if ((long)pipeline.Build<T>().Parameters.Length * (pipeline.Epochs + 1L) > MostRecorded)
            throw new UsageException($"--epochs: the course of all parameters over {pipeline.Epochs} epochs would not fit into memory. Take fewer epochs.");

        var rows = request.Standardize ? Standardize(data, Classes.TakesAnyNumber(pipeline.Cost)) : data;
        TrainingRun<T> run;
        DivergedException? divergence = null;
        try
        {
            var options = new TrainingOptions<T> { RecordParameters = true };
            run = TrainingBar.Show("cost", options, watched => pipeline.Train(rows, watched, cancellationToken));
        }
        catch (DivergedException<T> exception)
        {
            (run, divergence) = (exception.Run!, exception);
        }

        if (run.StopReason == StopReason.Cancelled)
            throw new OperationCanceledException();
        var diagnosis = RunDiagnosis.Of(pipeline, rows, run, (block, index) => ParameterName.Of(block, index, data.FeatureNames), cancellationToken);
        var test = RateRangeTest.Run(pipeline, rows, 1e-6, 10, cancellationToken: cancellationToken);
        var report = new DiagnoseReport(request, diagnosis, test, divergence)
        {
            StandardizedCondition = request.Standardize ? null : ConditionOf(pipeline, Standardize(data, Classes.TakesAnyNumber(pipeline.Cost))),
        };
        var failures = new OutputFailures();
        if (request.Plots is { } folder)
        {
            failures.Try("--plots", () =>
            {
                DiagnosisPlots.Courses(diagnosis, run.History).Save(Path.Combine(folder, "courses.png"));
                DiagnosisPlots.RateRange(test, diagnosis.LargestStableRate).Save(Path.Combine(folder, "rates.png"));
            });
        }

        failures.Try("--json", report.Write);
        failures.Tell();
        return divergence is not null ? ExitCode.Diverged : failures.Any ? ExitCode.NotWritten : ExitCode.Done;
    }

    (Dataset<T> Data, ValueList<string> Classes) Read<T>()
        where T : INumber<T>
    {
        if (request.Source is not { } source)
            return (Dataset.Chapter<T>(), []);
        var columns = request.Columns! with { TargetKind = Classes.KindOf(request.Pipeline(null).Cost) };
        var read = ReadingBar.Show(source.Name, progress => DatasetReader.Read<T>(source, columns, progress, cancellationToken));
        if (read.Summary.BecameZero > 0)
            Screen.For(request.Json).Line(Words.BecameZero(read.Summary.BecameZero, request.Number));
        return (read.Data, read.ClassNames);
    }

    static Dataset<T> Standardize<T>(Dataset<T> data, bool targets)
        where T : INumber<T> => data.Standardized(
        Standardizer<T>.OfFeatures(data), targets ? Standardizer<T>.OfTargets(data) : null);

    double? ConditionOf<T>(Pipeline pipeline, Dataset<T> data)
        where T : INumber<T>
    {
        try
        {
            var start = pipeline with { Epochs = 1 };
            return RunDiagnosis.ConditionAt<T>(start, data, start.Train(data, cancellationToken: cancellationToken).Network.Parameters, cancellationToken);
        }
        catch (DivergedException)
        {
            return null;
        }
    }
}
