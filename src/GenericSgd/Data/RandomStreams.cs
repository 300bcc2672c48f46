namespace GenericSgd.Data;

/// <summary>Which counter-based stream serves what, so that no two uses of one seed meet. Initializers take the streams from 0.</summary>
static class RandomStreams
{
    internal const ulong Split = 1UL << 62;

    internal const ulong Search = 1UL << 61;

    internal static ulong Shuffle(int epoch) => (1UL << 60) + (ulong)epoch;
}
