namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>The planted mistakes of one kind of part: a mistake per law, under the name of the law that it breaks.</summary>
public interface IMistakes
{
    static abstract IReadOnlyList<string> Names { get; }

    /// <summary>The laws of the part with that mistake; the part that is called "none" is right.</summary>
    static abstract IReadOnlyList<Law> Laws(string mistake, LawSettings? settings = null);
}

/// <summary>Do the laws notice? Every law has its mistake and fails on it, and all of them hold for the right twin.</summary>
public abstract class MistakeTests<TMistakes>
    where TMistakes : IMistakes
{
    public static TheoryData<string> Names => [.. TMistakes.Names];

    [Fact]
    public void EveryLawHasItsMistake() => Assert.Equal(TMistakes.Laws("none").Select(law => law.Name).Order(), TMistakes.Names.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryLawFailsOnItsMistake(string name)
    {
        var verdict = TMistakes.Laws(name, new LawSettings { Only = [name], Cases = 100 })[0].Check();
        Assert.Equal(Outcome.Broken, verdict.Outcome);
        Assert.DoesNotContain("Exception: ", verdict.CounterExample!.Seen);
    }

    [Fact]
    public void TheRightTwinKeepsAll() => Assert.All(TMistakes.Laws("none"), law => law.Check().ThrowIfBroken());
}
