namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>Do the laws notice? Every law of elementary functions fails on its mistake, and all of them hold for the right twin.</summary>
public sealed class ElementaryMistakeTests
{
    public static TheoryData<string> Laws => [.. ElementaryLaws.Of<Crooked>().Select(law => law.Name)];

    [Theory]
    [MemberData(nameof(Laws))]
    public void EveryLawFailsOnItsMistake(string name)
    {
        try
        {
            Crooked.Breaks = name;
            Assert.Equal(Outcome.Broken, ElementaryLaws.Of<Crooked>(new LawSettings { Only = [name], Cases = 100 })[0].Check().Outcome);
        }
        finally
        {
            Crooked.Breaks = null;
        }
    }

    [Fact]
    public void TheRightTwinKeepsAll() => Assert.True(ElementaryLaws.Check<Crooked>().Holds);
}
