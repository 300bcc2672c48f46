using GenericSgd.Persistence;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Output;

/// <summary>Turns what can go wrong into a message on standard error and an exit code.</summary>
static class Guard
{
    internal static int Run(Func<int> action)
    {
        try
        {
            var code = action();
            return code == ExitCode.Done && Terminal.Current.HasFailed ? Say("Standard output could not be written to.", ExitCode.NotWritten) : code;
        }
        catch (DivergedException exception)
        {
            return Say(DivergedWords.Of(exception), ExitCode.Diverged);
        }
        catch (ArithmeticException exception) when (exception.InnerException is DivergedException diverged)
        {
            return Say(exception.Message.Replace(diverged.Message, DivergedWords.Of(diverged)), ExitCode.Diverged);
        }
        catch (ArithmeticException exception)
        {
            return Say($"A number left the range of the number type: {exception.Message} Choose a type with a wider range, or --standardize.",
                ExitCode.BadInput);
        }
        catch (InsufficientMemoryException exception)
        {
            return Say(exception.Message, ExitCode.BadInput);
        }
        catch (OutOfMemoryException)
        {
            return Say("There is not enough memory for this. Take smaller batches, fewer rows or epochs, narrower layers, or a narrower number type.",
                ExitCode.BadInput);
        }
        catch (TypeInitializationException exception)
        {
            return Say($"A part of the program could not be started: {InnermostMessage(exception)}", ExitCode.BadInput);
        }
        catch (OperationCanceledException)
        {
            return Say("Cancelled.", ExitCode.Cancelled);
        }
        catch (NotWrittenException exception)
        {
            return Say(exception.Message, ExitCode.NotWritten);
        }
        catch (FileNotFoundException exception) when (exception.FileName is { Length: > 0 } file)
        {
            return Say($"{Visible.Text(file)}: There is no such file. {Visible.Text(NearestName.FileQuestion(file))}", ExitCode.BadInput);
        }
        catch (Exception exception) when (exception is UsageException or DataFormatException or ArgumentException or IOException or UnauthorizedAccessException
            or FormatException)
        {
            return Say(Sentence(exception), ExitCode.BadInput);
        }
    }

    // A library that finds no file handle or no memory when it is used first.
    static string InnermostMessage(Exception exception) => exception.InnerException is { } inner ? InnermostMessage(inner) : exception.Message;

    static int Say(string message, int code)
    {
        Screen.Error.Line(message);
        return code;
    }

    static string Sentence(Exception exception) => exception is UsageException ? exception.Message : FlagWords.Of(UsageException.WithoutParameter(exception));
}
