namespace GenericSgd.Testing;

/// <summary>The verdicts on many laws.</summary>
/// <param name="Verdicts">One per law and number type.</param>
public sealed record LawReport(IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>The verdicts on broken laws.</summary>
    public IReadOnlyList<Verdict> Broken => [.. Verdicts.Where(verdict => !verdict.Holds)];

    /// <summary>True if no law is broken.</summary>
    public bool Holds => Broken.Count == 0;

    /// <summary>The broken laws with their counter-examples, or one line that says that there are none.</summary>
    public override string ToString() => Holds
        ? $"{Verdicts.Count(verdict => verdict.Outcome == Outcome.Holds)} laws hold, on {Verdicts.Sum(verdict => verdict.Cases)} cases."
        : string.Join("\n\n", Broken);

    /// <summary>Checks laws, such as those of a law class and some of your own.</summary>
    public static LawReport Of(IEnumerable<Law> laws)
    {
        ArgumentNullException.ThrowIfNull(laws);
        return new([.. laws.Select(law => law.Check())]);
    }

    /// <summary>Itself, if no law is broken.</summary>
    /// <exception cref="LawException">A law is broken; the message holds the counter-examples.</exception>
    public LawReport ThrowIfBroken() => Holds ? this : throw new LawException(Broken);
}
