namespace GenericSgd.Cli.Output;

/// <summary>Results that could not be written: the others are written all the same, and the exit code says that something is missing.</summary>
sealed class OutputFailures
{
    readonly List<string> _messages = [];

    internal bool Any => _messages.Count > 0;

    /// <summary>Writes one result; false if it cannot be written.</summary>
    internal bool Try(string flag, Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or TypeInitializationException
            or DllNotFoundException)
        {
            Add($"{flag}: {exception.Message}");
            return false;
        }
    }

    internal void Add(string message) => _messages.Add(message);

    /// <summary>Says what is missing, after all else.</summary>
    internal void Tell()
    {
        foreach (var message in _messages)
            Screen.Error.Line(message);
    }
}
