using System.Globalization;
using System.Numerics;
using GenericSgd.Cli.Output;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>Checkpoints that a run does not depend on: where one cannot be written it says so and goes on, and tries again when the next one is due.</summary>
sealed class Checkpoints
{
    string? _failure;
    long _failures;

    /// <summary>Whether the last one could not be written.</summary>
    internal bool HaveFailed => _failure is not null;

    internal CheckpointRule<T> Of<T>(CheckpointRule<T> rule)
        where T : INumber<T> => rule with { Save = state => Try(() => rule.Save(state)) };

    /// <summary>What a user has to know at the end; nothing if every one was written.</summary>
    internal void TellAtTheEnd(OutputFailures failures)
    {
        if (_failure is not null)
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"--checkpoint: {_failures} could not be written, the last among them: {_failure}"));
        else if (_failures > 0)
            Screen.Error.Line(string.Create(CultureInfo.InvariantCulture, $"--checkpoint: {_failures} could not be written on the way; the last one was."));
    }

    void Try(Action save)
    {
        try
        {
            save();
            _failure = null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Of failures one after the other the first is told.
            if (_failure is null)
                Screen.Error.Line($"--checkpoint: {exception.Message} Training goes on.");
            (_failure, _failures) = (exception.Message, _failures + 1);
        }
    }
}
