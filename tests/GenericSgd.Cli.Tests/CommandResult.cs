using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>What one run of the command left: its exit code and the two texts.</summary>
sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as JSON; fails where there is any other text beside it.</summary>
    internal JsonElement Json => JsonDocument.Parse(Output).RootElement;

    internal CommandResult Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}, not {exitCode}.\n{Output}\n{Error}");
        return this;
    }
}
