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
    [InlineData("resume", "CHECKPOINT --data --model --json")]
    [InlineData("parts", "NAME --json")]
    [InlineData("diagnose", "DATA.csv --target --number --optimizer --standardize --all --plots --json")]
    [InlineData("precision", "DATA.csv --target --numbers --reference --digits --standardize --remedies --report --json")]
    [InlineData("check", "DATA.csv --target --number --standardize --json")]
    public void EachCommandListsItsFlags(string command, string words)
    {
        var help = Gsgd.Done([command, "--help"]).Output;
        Assert.Contains($"gsgd {command}", help);
        Assert.All(Gsgd.Words(words), word => Assert.Contains(word, help));
        Assert.Matches(@"\nExamples\n  gsgd ", help.ReplaceLineEndings("\n"));
        Assert.Matches(@"\nExit codes\n  0 ", help.ReplaceLineEndings("\n"));
        Assert.All(help.Split("\n\n"), entry => Assert.DoesNotMatch(@"\[default[^]]*\]\s*\[default", entry));
    }

    [Fact]
    public void TheOptionsOfTrainStandInGroups()
    {
        var lines = Gsgd.Done(["train", "--help"]).Output.ReplaceLineEndings("\n").Split('\n');
        int[] places = [.. new[] { "Usage", "Arguments", "Data", "Network", "Training", "Numbers", "Output", "Examples", "Exit codes" }.Select(title =>
            Array.IndexOf(lines, title))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void EveryOptionOfEveryCommandStandsInItsHelpOnce()
    {
        foreach (var command in Program.Root().Subcommands)
        {
            var heads = Output.Help.Lines(command, 100).Where(line => line.StartsWith("  --", StringComparison.Ordinal)).Select(line =>
                Gsgd.Words(line)[0]).ToArray();
            Assert.Equal(command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal)).Select(option => option.Name).Order(),
                heads.Order());
            Assert.DoesNotContain(command.Options, option => (option.Description ?? "").Length == 0);
        }
    }

    [Fact]
    public void PartsListsEveryPartWithItsDefaults()
    {
        var result = Gsgd.Done(["parts", "--json", "-"]);
        var names = result.Json.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("name").GetString()).ToArray();
        Assert.Equal(GenericSgd.Persistence.Definitions.All.Select(kind => kind.Name), names);
        Assert.All(names, name => Assert.Contains($" {name} ", result.Error));
        Assert.Contains("glorot", Gsgd.Run("parts", "xavier").Expect(2).Error);

        var adam = result.Json.GetProperty("optimizers").EnumerateArray().Single(optimizer => optimizer.GetProperty("name").GetString() == "adam");
        Assert.Equal("1E-07", Epsilon(adam, "keras"));
        Assert.Equal("1E-08", Epsilon(adam, "pytorch"));

        static string Epsilon(System.Text.Json.JsonElement optimizer, string dialect) =>
            optimizer.GetProperty(dialect).GetProperty("chain")[0].GetProperty("epsilon").GetDouble().ToString(
                System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void OnePartByName() => Assert.Contains("outputs", Gsgd.Done(["parts", "dense"]).Output);

    [Fact]
    public void AnUnknownPart() => Assert.Contains("\"adam\"", Gsgd.Run("parts", "adan").Expect(2).Error);

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
