using GenericSgd.Persistence;

namespace GenericSgd.Cli;

/// <summary>The user asked for something that cannot be done; the message says what, and what can be.</summary>
sealed class UsageException(string message) : Exception(message)
{
    /// <summary>What a library makes of the value of a flag; what it refuses is refused in the name of the flag.</summary>
    internal static T Of<T>(string flag, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (exception is PipelineFormatException or ArgumentException)
        {
            throw new UsageException($"{flag}: {WithoutParameter(exception)}");
        }
    }

    /// <summary>The message of a library. .NET adds "(Parameter 'x')" and "Actual value was"; a user of the command has no such parameter.</summary>
    internal static string WithoutParameter(Exception exception) =>
        exception is ArgumentException or PipelineFormatException ? exception.Message.Split(" (Parameter '")[0] : exception.Message;
}
