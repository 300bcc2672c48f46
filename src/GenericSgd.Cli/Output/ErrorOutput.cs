using GenericSgd.Persistence;

namespace GenericSgd.Cli.Output;

/// <summary>Messages on standard error, where nothing of the user's data or arguments can steer the terminal.</summary>
static class ErrorOutput
{
    /// <summary>Names are cut where they are put into a message; this is for what nobody thought of.</summary>
    internal const int Longest = 4000;

    internal static void Line(string message)
    {
        try
        {
            Console.Error.WriteLine(Visible.Text(Visible.Cut(message, Longest)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed: nobody listens, and the exit code says it too.
        }
    }
}
