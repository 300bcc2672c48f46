using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Diagnose;

/// <summary>What the user asked <c>gsgd diagnose</c> for.</summary>
sealed record DiagnoseRequest
{
    /// <summary>The file; null for the data of the chapter.</summary>
    internal required CsvSource? Source { get; init; }

    internal required ReadOptions? Columns { get; init; }

    internal required string Number { get; init; }

    internal required Func<int?, Pipeline> Pipeline { get; init; }

    internal required bool Standardize { get; init; }

    internal required bool All { get; init; }

    internal required string? Plots { get; init; }

    internal required string? Json { get; init; }
}
