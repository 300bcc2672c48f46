using FsCheck;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing;

/// <summary>Something that a part has to keep, bound to that part and to a number type: <see cref="Check"/> tries to break it.</summary>
/// <param name="Name">A short name, unique among the laws of its kind.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Formula">The same as a formula.</param>
public sealed record Law(string Name, string Meaning, string Formula)
{
    /// <summary>The part that is tested, as code.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The number type that it is tested in, as <see cref="Numerics.NumberCodec{T}.Name"/> says it.</summary>
    public string NumberType { get; init; } = "";

    internal Func<Law, Verdict> Test { get; init; } = law =>
        throw new InvalidOperationException($"The law \"{law.Name}\" has no test; make it by {nameof(ForAll)}.");

    /// <summary>Looks for a case that breaks the law, and makes it small.</summary>
    /// <returns>What was found; nothing is thrown for a law that is broken.</returns>
    public Verdict Check() => Test(this);

    /// <summary>A law of your own: for all cases there is nothing to be found.</summary>
    /// <typeparam name="TCase">What a case is.</typeparam>
    /// <param name="law">Name, meaning, formula, subject and number type.</param>
    /// <param name="cases">How cases are made and made smaller.</param>
    /// <param name="finding">What is wrong in a case, in words; null if nothing is. An exception is a finding too.</param>
    /// <param name="code">A case as code that can be pasted into a test.</param>
    /// <param name="settings">How many cases, and from which seed.</param>
    public static Law ForAll<TCase>(Law law, Arbitrary<TCase> cases, Func<TCase, string?> finding, Func<TCase, string> code, LawSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(code);
        return law with { Test = self => Search.Run(self, cases, finding, code, settings ?? LawSettings.Default) };
    }

    internal Law DoesNotApply(string reason) => this with { Test = self => new Verdict(self, Outcome.DoesNotApply, 0, null, reason) };
}
