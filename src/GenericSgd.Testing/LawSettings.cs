namespace GenericSgd.Testing;

/// <summary>How hard laws are tested.</summary>
public sealed record LawSettings
{
    internal static readonly LawSettings Default = new();

    /// <summary>How many cases each law is tried on, at least 1.</summary>
    public int Cases { get; init => field = Require.Length(value, "A law that is tried on no case says nothing."); } = 40;

    /// <summary>Where the random cases start. The same seed gives the same cases in every run; take another to see others.</summary>
    public ulong Seed { get; init; } = 20;

    /// <summary>What a counter-example prints: tries that one case only, before it was made smaller.</summary>
    public string? Replay { get; init; }

    /// <summary>
    /// How many epsilons of the number type a result may be off, per number that goes into it and relative to the largest of them (at least 1).
    /// Raise it for a part that is known to lose digits; a wrong formula is off by far more.
    /// </summary>
    public int Epsilons { get; init => field = Require.Count(value); } = 16;

    /// <summary>If not empty, the names of the only laws to test.</summary>
    public ValueList<string> Only { get; init => field = Require.NoneNull(value); }

    /// <summary>The names of laws that are not meant to hold.</summary>
    public ValueList<string> Without { get; init => field = Require.NoneNull(value); }

    internal IReadOnlyList<Law> Choose(IReadOnlyList<Law> laws)
    {
        var unknown = Only.Concat(Without).FirstOrDefault(name => laws.All(law => law.Name != name));
        return unknown is null
            ? [.. laws.Where(law => (Only.Count == 0 || Only.Contains(law.Name)) && !Without.Contains(law.Name))]
            : throw new ArgumentException($"There is no law \"{unknown}\". The laws are {string.Join(", ", laws.Select(law => law.Name))}.",
                Only.Contains(unknown) ? nameof(Only) : nameof(Without));
    }
}
