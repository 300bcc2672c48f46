using GenericSgd.Cli.Output;
using GenericSgd.Numerics;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>What the user asked <c>gsgd train</c> for.</summary>
sealed record TrainRequest
{
    internal const string ArgumentsNote = "arguments";
    internal const string FolderNote = "folder";
    internal const string DataNote = "data";

    internal required CsvSource Source { get; init; }

    internal required ReadOptions Columns { get; init; }

    internal required string Number { get; init; }

    /// <summary>The pipeline for data with that many features; null where only the flags are to be checked.</summary>
    internal required Func<int?, Pipeline> Pipeline { get; init; }

    internal required ulong Seed { get; init; }

    /// <summary>How many threads a kernel may use while the run lasts; null for what the process has.</summary>
    internal required int? Threads { get; init; }

    internal required Real? Validation { get; init; }

    internal required bool Standardize { get; init; }

    internal required EarlyStopping? EarlyStopping { get; init; }

    /// <summary>The file of the checkpoint, or null for none.</summary>
    internal required string? Checkpoint { get; init; }

    internal required long? CheckpointSteps { get; init; }

    internal required TimeSpan? CheckpointTime { get; init; }

    /// <summary>Whether the run goes on from the checkpoint.</summary>
    internal bool Resumes { get; init; }

    /// <summary>The command line as a list in JSON, to go on with.</summary>
    internal required string Arguments { get; init; }

    internal required string? ModelFile { get; init; }

    internal required string? Predictions { get; init; }

    internal required string? Plots { get; init; }

    internal required string? Json { get; init; }

    /// <summary>What a checkpoint has to say, so that <c>gsgd resume</c> needs no other flags.</summary>
    /// <param name="data">The fingerprint of all that was read.</param>
    internal IReadOnlyDictionary<string, string> NotesWith(string data) =>
        new Dictionary<string, string> { [ArgumentsNote] = Arguments, [FolderNote] = Environment.CurrentDirectory, [DataNote] = data };

    /// <summary>Finds out that all outputs can be written, before any work is done.</summary>
    internal void CheckOutputs()
    {
        OutputPath.CheckBinaryFile(Checkpoint, "--checkpoint");
        OutputPath.CheckBinaryFile(ModelFile, "--model");
        OutputPath.CheckFile(Predictions, "--predictions");
        OutputPath.CheckFile(Json, "--json");
        OutputPath.CheckFolder(Plots, "--plots");
        OutputPath.CheckDifferent(("the data", Source.Name), ("--checkpoint", Checkpoint), ("--model", ModelFile), ("--predictions", Predictions),
            ("--json", Json));
    }
}
