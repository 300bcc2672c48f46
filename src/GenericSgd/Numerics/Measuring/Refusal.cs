namespace GenericSgd.Numerics.Measuring;

/// <summary>What a number type may throw where it does not have what it is asked for. A user's type throws what it likes, so it is nearly everything.</summary>
static class Refusal
{
    /// <summary>Whether an exception is the type's own word, and not trouble of the machine.</summary>
    internal static bool Is(Exception exception) =>
        exception is not (OutOfMemoryException or InsufficientExecutionStackException or ThreadInterruptedException or OperationCanceledException);

    /// <summary>The answer of a type, or null if it refuses.</summary>
    internal static TAnswer? Of<TAnswer>(Func<TAnswer> question)
        where TAnswer : struct
    {
        try
        {
            return question();
        }
        catch (Exception e) when (Is(e))
        {
            return null;
        }
    }
}
