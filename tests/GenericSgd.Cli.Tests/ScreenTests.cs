using System.Text.RegularExpressions;

namespace GenericSgd.Cli.Tests;

/// <summary>What every command writes can be read on a screen of 40, 80 and 160 columns: nothing left out, no line too wide, no number broken.</summary>
public sealed partial class ScreenTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public static TheoryData<int, string> EveryCommand()
    {
        var cases = new TheoryData<int, string>();
        foreach (var width in (int[])[40, 80, 160])
        {
            foreach (var command in (string[])["types", "parts", "check --layers dense:3,tanh,dense:1", "diagnose --layers dense:3,tanh,dense:1 --epochs 30",
                "train --help", "--help", "train x.csv --cost mse"])
                cases.Add(width, command);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void TheSameNumbersInLinesThatFit(int width, string command)
    {
        var (narrow, whole) = (Gsgd.OnScreen(width, Gsgd.Words(command)), Gsgd.Run(Gsgd.Words(command)));
        Assert.Equal(whole.ExitCode, narrow.ExitCode);
        Fits(width, narrow);
        Assert.Equal(Numbers(whole.Output), Numbers(narrow.Output));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(160)]
    public void WhatTellsTimesFitsToo(int width)
    {
        Fits(width, Gsgd.OnScreen(width, "demo", "--plots", _folder.At("plots")).Expect(0));
        Fits(width, Gsgd.OnScreen(width, Gsgd.Words("precision --epochs 20 --numbers half,double,decimal,stochastic-double --remedies rate")).Expect(0));
        var data = _folder.Write("fruit.csv",
            "the size of the fruit,colour,kind\n1,0,lime\n1.2,0.1,lime\n1,0.9,cherry\n0.8,1,cherry\n5,0.1,melon\n6,0,melon\n");
        var trained = Gsgd.OnScreen(width,
            ["train", data, "--target", "kind",
            .. Gsgd.Words("--cost softmax-cross-entropy --layers dense:3 --standardize --number decimal --epochs 50")]).Expect(0);
        Fits(width, trained);
        Assert.Equal(9, trained.Output.Split('\n').Count(line => line.Contains("layers.0.")));
    }

    [Fact]
    public void APipeHasNoWidth()
    {
        var lines = Gsgd.Done(["diagnose"]).Output.Split('\n');
        Assert.Contains(lines, line =>
            line.Contains("layers.0.biases") && line.Contains("within 1 % of its way from epoch 784 on.") && line.Contains("0.0476"));
        Assert.Contains(lines, line =>
            line.StartsWith("The steepest direction is 82", StringComparison.Ordinal) && line.Contains("longer the slowest part takes"));
    }

    // A word wider than the screen, such as a fingerprint, stands alone in its line.
    static void Fits(int width, CommandResult result)
    {
        foreach (var line in (result.Output + result.Error).ReplaceLineEndings("\n").Split('\n'))
        {
            Assert.True(line.Length <= width || !line.Trim().Contains(' '), $"{line.Length} columns, not {width}: {line}");
            Assert.DoesNotContain("...", line.Replace("A,B,...", "").Replace("LAYER,...", "").Replace("PATTERN,...", "").Replace("x2, ...", ""));
        }
    }

    // Words of a table may stand in another order in several lines; the numbers are the same.
    static string[] Numbers(string text) => [.. Number().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?(E[-+]\d+)?(?![\w.]*\d)")]
    private static partial Regex Number();

    public void Dispose() => _folder.Dispose();
}
