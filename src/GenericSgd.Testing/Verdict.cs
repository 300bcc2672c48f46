namespace GenericSgd.Testing;

/// <summary>How a law came out for one part in one number type.</summary>
/// <param name="Law">The law.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Cases">How many cases were tried.</param>
/// <param name="CounterExample">The case that breaks it, if one does.</param>
/// <param name="Reason">Why the law does not apply, if it does not.</param>
public sealed record Verdict(Law Law, Outcome Outcome, int Cases, CounterExample? CounterExample = null, string? Reason = null)
{
    /// <summary>True unless a case broke the law.</summary>
    public bool Holds => Outcome != Outcome.Broken;

    /// <summary>The verdict in words; for a broken law all that is needed to see the mistake again.</summary>
    public override string ToString() => Outcome switch
    {
        Outcome.Holds => $"{Law.Subject} keeps the law \"{Law.Name}\" in {Law.NumberType} ({Cases} cases).",
        Outcome.DoesNotApply => $"The law \"{Law.Name}\" says nothing about {Law.Subject} in {Law.NumberType}: {Reason}",
        _ => $"""
            {Law.Subject} breaks the law "{Law.Name}" in {Law.NumberType}.
              meaning: {Law.Meaning}
              formula: {Law.Formula}
              seen:    {CounterExample!.Seen}
              case {Cases}, made smaller:
            {Indented(CounterExample.Code)}
              again:   new LawSettings {"{"} Only = ["{Law.Name}"], Replay = "{CounterExample.Replay}" {"}"}
            """,
    };

    /// <summary>Throws if the law is broken.</summary>
    /// <exception cref="LawException">A case broke the law; the message is the verdict in words.</exception>
    public void ThrowIfBroken()
    {
        if (!Holds)
            throw new LawException([this]);
    }

    static string Indented(string code) => string.Join('\n', code.Split('\n').Select(line => "    " + line));
}
