namespace GenericSgd.Cli.Tests;

/// <summary>Nothing of the data, of a file or of the arguments steers the terminal, and no list or name fills it.</summary>
public sealed class TerminalTests : IDisposable
{
    const string Red = "\u001b[31mred \u001b]0;pwn\u0007\u009b\u202e";

    readonly TemporaryFolder _folder = new();

    static void IsTame(CommandResult result)
    {
        Assert.DoesNotContain(result.Output + result.Error, character =>
            character is not ('\n' or '\r') && (char.IsControl(character) || character is '\u202e'));
        Assert.All((result.Output + result.Error).Split('\n'), line => Assert.InRange(line.Length, 0, 5000));
    }

    [Fact]
    public void NamesAndLabels()
    {
        var data = _folder.Write("ansi.csv", $"{Red},b,class\n1,2,{Red}a\n2,1,plain\n3,5,{Red}a\n4,7,plain\n");
        string[] train = ["train", data, "--target", "class", "--cost", "softmax-cross-entropy", "--layers", "dense:2", "--epochs", "5"];
        IsTame(Gsgd.Done(train));
        IsTame(Gsgd.Done([.. train, "--json", "-"]));
        IsTame(Gsgd.Run(["train", data, "--target", "z"]).Expect(2));
        IsTame(Gsgd.Run(["train", data, "--target", "b"]).Expect(2));
        IsTame(Gsgd.Run(["train", data, "--target", Red]).Expect(2));
        IsTame(Gsgd.Done(["diagnose", data, "--features", Red, "--target", "b", "--epochs", "5", "--learning-rate", "0.001", "--json", _folder.At("j")]));
        Assert.Contains("\\u001b", File.ReadAllText(_folder.At("j")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ArgumentsAndFiles()
    {
        IsTame(Gsgd.Run([Red]).Expect(2));
        IsTame(Gsgd.Run(["train", $"{Red}.csv", "--target", "y"]).Expect(2));
        IsTame(Gsgd.Run(["train", "--epochs", Red]).Expect(2));
        IsTame(Gsgd.Run(["parts", Red]).Expect(2));
        IsTame(Gsgd.Run(["predict", $"{Red}.model", "x"]).Expect(2));
        IsTame(Gsgd.Run(["precision", "--numbers", Red]).Expect(2));
        var data = _folder.Write("data.csv", Tables.Fractions);
        IsTame(Gsgd.Run(["train", data, "--target", "y", "--layers", Red]).Expect(2));
        IsTame(Gsgd.Done(["train", data, "--target", "y", "--epochs", "5", "--model", _folder.At($"{Red}m")]));
    }

    [Fact]
    public void RowsArePrintedTameAndPipedAsTheyAre()
    {
        var model = _folder.At("m");
        Gsgd.Done(["train", _folder.Write("data.csv", Tables.Fractions), "--target", "y", "--epochs", "5", "--learning-rate", "0.001", "--model", model]);
        var rows = _folder.Write("rows.csv", $"a,b,{Red}note\r\n1,2,\"{Red}\rover, \U0001F600\tü\"\r\n");
        var printed = Gsgd.OnTerminal("predict", model, rows).Expect(0);
        Assert.DoesNotContain(printed.Output.Replace("\r\n", "\n"), character =>
            character is not ('\n' or '\t') && (char.IsControl(character) || character is '\u202e'));
        Assert.Contains("\"\\u001b[31mred \\u001b]0;pwn\\u0007\\u009b\\u202e\\rover, \U0001F600\tü\"", printed.Output);
        Assert.Contains($"\"{Red}\rover, \U0001F600\tü\"", Gsgd.Run("predict", model, rows).Expect(0).Output);
    }

    [Fact]
    public void LongNamesAndLongLists()
    {
        var name = new string('n', 1_000_000);
        IsTame(Gsgd.Done(["train", _folder.Write("long.csv", $"{name},y\n1,2\n2,4\n"), "--target", "y", "--epochs", "5", "--learning-rate", "0.01"]));
        IsTame(Gsgd.Run(["train", _folder.At("long.csv"), "--target", "z"]).Expect(2));
        var columns = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"c{i}"));
        var row = string.Concat(Enumerable.Repeat("1,", 20_000));
        var result = Gsgd.Done(["train", _folder.Write("constant.csv", $"{columns},y\n{row}2\n{row}4\n"), "--target", "y", "--epochs", "1", "--learning-rate",
            "0.000001"]);
        IsTame(result);
        Assert.Contains("and 19,970 more", result.Output);
    }

    public void Dispose() => _folder.Dispose();
}
