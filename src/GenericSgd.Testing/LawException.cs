namespace GenericSgd.Testing;

/// <summary>Laws are broken. The message holds, for each of them, the counter-example.</summary>
public sealed class LawException : Exception
{
    internal LawException(IReadOnlyList<Verdict> broken)
        : base(string.Join("\n\n", broken)) => Broken = broken;

    /// <summary>The verdicts on the broken laws.</summary>
    public IReadOnlyList<Verdict> Broken { get; }
}
