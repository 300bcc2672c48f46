using GenericSgd.Cli.Output;
using GenericSgd.Numerics;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands;

/// <summary>What the user asked <c>gsgd train</c> for.</summary>
sealed record TrainRequest
{
    internal required CsvSource Source { get; init; }

    internal required ReadOptions Columns { get; init; }

    internal required string Number { get; init; }

    /// <summary>The pipeline for data with that many features; null where only the flags are to be checked.</summary>
    internal required Func<int?, Pipeline> Pipeline { get; init; }

    internal required ulong Seed { get; init; }

    internal required Real? Validation { get; init; }

    internal required bool Standardize { get; init; }

    internal required string? ModelFile { get; init; }

    internal required string? Predictions { get; init; }

    internal required string? Plots { get; init; }

    internal required string? Json { get; init; }

    /// <summary>Finds out that all outputs can be written, before any work is done.</summary>
    internal void CheckOutputs()
    {
        OutputPath.CheckFile(ModelFile, "--model");
        OutputPath.CheckFile(Predictions, "--predictions");
        OutputPath.CheckFile(Json, "--json");
        OutputPath.CheckFolder(Plots, "--plots");
        OutputPath.CheckDifferent(("the data", Source.Name), ("--model", ModelFile), ("--predictions", Predictions), ("--json", Json));
    }
}
