namespace GenericSgd.Testing.Running;

/// <summary>Who sets what there is only one of in the process, such as the number of threads, waits here.</summary>
static class OneAtATime
{
    internal static readonly Lock Gate = new();
}
