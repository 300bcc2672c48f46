namespace GenericSgd.Tests.Spans;

/// <summary>What came of a call: a result, a refusal of a kind that callers may expect, or a fault. What a refused call leaves in its spans is
/// nobody's.</summary>
readonly record struct Outcome(string Text, bool IsRefused = false, string? Fault = null)
{
    internal static Outcome Of(SpanCall call, SpanArguments arguments)
    {
        try
        {
            var result = call.Invoke(arguments);
            return new(result is Array array ? string.Join(' ', array.Cast<object>()) : $"{result}");
        }
        catch (Exception exception) when (exception is ArgumentException or ArithmeticException or InvalidOperationException or InvalidDataException)
        {
            return new(exception.GetType().Name, IsRefused: true);
        }
        catch (Exception exception)
        {
            return new("", Fault: $"{exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n')[0]}");
        }
    }
}
