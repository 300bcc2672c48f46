namespace GenericSgd.Cli.Tests;

public sealed class HelpTests
{
    [Fact]
    public void WithoutArgumentsItShowsHelp()
    {
        var result = Gsgd.Done([]);
        Assert.All(new[] { "demo", "train", "predict", "types", "--version", "gsgd" }, word => Assert.Contains(word, result.Output));
    }

    [Theory]
    [InlineData("demo", "--plots --json")]
    [InlineData(
        "train",
        "--target --features --number --layers --cost --optimizer --learning-rate --momentum --schedule --epochs --batch --seed --initializer --validation"
        + " --standardize --missing --model --pipeline --plots --json --predictions --separator --header")]
    [InlineData("predict", "MODEL DATA.csv --out --missing")]
    [InlineData("types", "--help")]
    public void EachCommandListsItsFlags(string command, string words)
    {
        var help = Gsgd.Done([command, "--help"]).Output;
        Assert.Contains($"gsgd {command}", help);
        Assert.All(Gsgd.Words(words), word => Assert.Contains(word, help));
    }

    [Fact]
    public void Version() => Assert.Matches(@"^\d+\.\d+\.\d+", Gsgd.Done(["--version"]).Output);

    [Fact]
    public void TypesListsEveryNumberType()
    {
        var lines = Gsgd.Done(["types"]).Output.Split('\n');
        Assert.All(Gsgd.Numbers, number => Assert.Single(lines, line => Gsgd.Words(line.Replace('│', ' ')).FirstOrDefault() == number));
        Assert.Contains("65504", lines.Single(line => line.Contains("half")));
    }
}
