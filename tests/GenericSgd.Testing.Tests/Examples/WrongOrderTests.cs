using GenericSgd.Testing.Tests.Mistakes;
using Xunit.Abstractions;

namespace GenericSgd.Testing.Tests.Examples;

/// <summary>A number type whose <c>CompareTo</c> is <c>x &lt; y ? -1 : 1</c>: no number is ever equal to itself.</summary>
[Collection(Mistaken.Collection)]
public sealed class WrongOrderTests(ITestOutputHelper output)
{
    const string Printed = """
        Mistaken breaks the law "comparison turns around" in GenericSgd.Testing.Tests.Mistakes.Mistaken.
          meaning: Comparing the other way round gives the other sign.
          formula: sign x.CompareTo(y) = -sign y.CompareTo(x)
          seen:    It does not hold for -2, -2.
          case 3, made smaller:
            var x = Mistaken.Parse("-2", CultureInfo.InvariantCulture);
            var y = Mistaken.Parse("-2", CultureInfo.InvariantCulture);
        """;

    [Fact]
    public void TheMistakeIsCaughtWithASmallCase()
    {
        Mistaken.Breaks = "comparison turns around";
        var exception = Assert.Throws<LawException>(() => NumberLaws.Check<Mistaken>());
        output.WriteLine(exception.Message);
        Assert.Equal(["comparison is equality", "comparison turns around", "operators follow comparison"],
            exception.Broken.Select(verdict => verdict.Law.Name));
        Assert.Contains(Printed.ReplaceLineEndings("\n"), exception.Message.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void TheRightOnePasses()
    {
        Mistaken.Breaks = "none";
        Assert.True(NumberLaws.Check<Mistaken>().Holds);
    }
}
