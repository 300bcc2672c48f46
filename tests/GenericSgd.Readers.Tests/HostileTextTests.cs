using System.Data;
using System.IO.Compression;
using System.Text;

namespace GenericSgd.Readers.Tests;

/// <summary>What no owner of data would write: every way has its message, and none takes long.</summary>
public sealed class HostileTextTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    static readonly ReadOptions Y = new() { Targets = ["y"] };

    static readonly CsvOptions Comma = new() { Separator = ',' };

    static DataFormatException Refused(CsvSource source, ReadOptions? options = null) =>
        Assert.Throws<DataFormatException>(() => DatasetReader.Read<double>(source, options ?? Y));

    [Theory]
    [InlineData("x,y\n1,2\n3\0\0,4\n", 3)]
    [InlineData("x\0,y\n1,2\n", 1)]
    [InlineData("x,y\n1,2\n\0comment\n", 3)]
    [InlineData("x,note,y\n1,a\0b,2\n", 2)]
    public void ACharacterWithTheNumberZero(string text, int line)
    {
        var refused = Refused(CsvSource.FromText(text));
        Assert.Equal(line, refused.Place.Line);
        Assert.Contains("the number 0", refused.Problem);
    }

    [Theory]
    [InlineData("3\0")]
    [InlineData("3\0\0")]
    public void ANumberOfADataReaderWithSuchACharacter(string number)
    {
        using var table = new DataTable();
        table.Columns.Add("x", typeof(string));
        table.Columns.Add("y", typeof(string));
        table.Rows.Add(number, "1");
        Assert.Contains("not a number", Assert.Throws<DataFormatException>(() => DatasetReader.Read<double>(table.CreateDataReader(), Y)).Problem);
        Assert.Contains("not a number", Assert.Throws<DataFormatException>(() => DatasetReader.Read<decimal>(table.CreateDataReader(), Y)).Problem);
    }

    [Theory]
    [InlineData(TargetKind.Class)]
    [InlineData(TargetKind.NumberOrClass)]
    public void ClassesNeedOneTarget(TargetKind kind)
    {
        foreach (var targets in (string[][])[[], ["y", "z"]])
        {
            var options = new ReadOptions { Targets = [.. targets], TargetKind = kind };
            Assert.Contains("one target column",
                Assert.Throws<ArgumentException>(() => DatasetReader.Read<double>(CsvSource.FromText("x,y,z\n1,2,3\n"), options)).Message);
        }
    }

    [Fact]
    public void WeightsWhoseSumIsTooLargeAreStillWeights()
    {
        var text = $"x,w,y\n1,{decimal.MaxValue},1\n2,{decimal.MaxValue},2\n3,0,2\n";
        var data = DatasetReader.Read<decimal>(CsvSource.FromText(text), Y with { Weights = "w" }).Data;
        Assert.Equal([decimal.MaxValue, decimal.MaxValue, 0], data.Weights.ToArray());
    }

    [Fact]
    public void WeightsWhoseMeanIsZeroInTheType()
    {
        var text = "x,w,y\n1,1e-28,1\n2,0,2\n3,0,2\n";
        var refused = Assert.Throws<DataFormatException>(() => DatasetReader.Read<decimal>(CsvSource.FromText(text), Y with { Weights = "w" }));
        Assert.Equal("w", refused.Place.Column);
        Assert.Contains("mean of the weights", refused.Problem);
    }

    [Fact]
    public void APackedFileThatIsDamagedAndNotUtf8()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes("x,y\n1,2\n"), 0xFF,
            .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"{i * 7919 % 104_729},{i}\n")))];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(text);
        var whole = packed.ToArray();
        for (var place = 0; place < whole.Length; place += 4001)
        {
            byte[] damaged = [.. whole];
            damaged[place] ^= 0x55;
            Refused(new CsvSource(_folder.Write("damaged.csv.gz", damaged)));
        }
    }

    [Fact]
    public void APredictionOfNothing()
    {
        using var table = new PredictionTable<double>(CsvSource.FromText("x\n1\n"), ["x"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.WriteTo(TextWriter.Null, (_, _) => { }, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.WriteTo(TextWriter.Null, (_, _) => { }, ["p"], rowsPerBlock: 0));
    }

    [Fact]
    public void ReadingIsCancelledBetweenRows()
    {
        using var cancel = new CancellationTokenSource();
        var read = new Cancelling(cancel);
        Assert.Throws<OperationCanceledException>(() => DatasetReader.Read<double>(CsvSource.FromText("x,y\n1,2\n3,4\n"), Y, read, cancel.Token));
    }

    [Theory]
    [InlineData("", 1, "100,000")]
    [InlineData("\n  \n", 3, "100,000")]
    [InlineData("y,\"q\n\"\"\"\n1,2\n", 4, "1,000")]
    [InlineData("\"\"\n", 2, "1,000")]
    [InlineData("x,y\n1,2\r3,4\r\n", 3, "1,000")]
    [InlineData("x,y\r1,2\r", 3, "1,000")]
    public void ARowWithTooManyFields(string before, int line, string most)
    {
        var refused = Refused(CsvSource.FromText(before + string.Concat(Enumerable.Repeat("1,", 1_000_000)) + "\n"));
        Assert.Equal($"The row has more than {most} fields.", refused.Problem);
        Assert.Equal(line, refused.Place.Line);
    }

    // Twice the fields of the first row, whatever there is before it.
    [Theory]
    [InlineData("", 1000)]
    [InlineData(" \n", 1200)]
    [InlineData("# a, b\n", 1200)]
    public void ARowThatIsMuchWiderThanTheFirst(string before, int first)
    {
        string Row(int fields) => string.Join(',', Enumerable.Range(1, fields));
        var csv = new CsvOptions { Comment = '#', HasHeader = false };
        CsvSource Source(int fields) => CsvSource.FromText($"{before}{Row(first)}\n{Row(fields)}\n") with { Options = csv };
        var options = new ReadOptions { Targets = ["1"] };
        Assert.Contains($"The row has {2 * first} fields, but the first row has {first}", Refused(Source(2 * first), options).Problem);
        Assert.Equal($"The row has more than {2 * first:N0} fields.", Refused(Source(2 * first + 1), options).Problem);
        Assert.Equal(first - 1, DatasetReader.Read<double>(Source(first), options).Data.Inputs);
    }

    [Fact]
    public void ManySeparatorsThatSeparateNothing()
    {
        var commas = new string(',', 300_000);
        var data = DatasetReader.Read<double>(CsvSource.FromText($"x,\"a \"\" {commas}\",y\n1,\"{commas}\",2\n"),
            new ReadOptions { Targets = ["y"], Features = ["x"] }).Data;
        Assert.Equal(1, data.Count);
        var comments = CsvSource.FromText($"#{commas}\nx,y\n1,2\n") with { Options = new() { Comment = '#' } };
        Assert.Equal(1, DatasetReader.Read<double>(comments, Y).Data.Count);
    }

    /// <summary>Each name looked for among all others would take minutes here.</summary>
    [Fact]
    public void ManyColumnsAreFoundByName()
    {
        const int Columns = 30_000;
        string[] names = [.. Enumerable.Range(0, Columns).Select(i => $"column {i}")];
        var text = string.Join(',', names) + ",y\n" + string.Join(',', Enumerable.Repeat("1", Columns)) + ",2\n";
        var data = DatasetReader.Read<double>(CsvSource.FromText(text), new ReadOptions { Targets = ["y"], Features = [.. names.Reverse()] }).Data;
        Assert.Equal(names[^1], data.FeatureNames[0]);
        using var table = new PredictionTable<double>(CsvSource.FromText(text), [.. names.Reverse()]);
        Assert.True(table.NextBlock());
        Assert.Equal(Columns, table.Features.Width);
    }

    [Fact]
    public void ManyClassesAreNumberedOnce()
    {
        const int Classes = 100_000;
        var text = "x,y\n" + string.Concat(Enumerable.Range(0, Classes).Select(i => $"1,c{i:D6}\n"));
        var read = DatasetReader.Read<double>(CsvSource.FromText(text), Y with { TargetKind = TargetKind.Class });
        Assert.Equal(Classes, read.ClassNames.Count);
        Assert.Equal(Classes - 1, read.Data.Targets[Classes - 1, 0]);
    }

    [Fact]
    public void NamesInMessagesAreShortAndVisible()
    {
        var name = "\u001b]0;pwn\u0007" + new string('n', 1_000_000);
        var refused = Refused(CsvSource.FromText($"{name},y\nword,2\n") with { Options = Comma });
        Assert.InRange(refused.Message.Length, 20, 1000);
        Assert.DoesNotContain('\u001b', refused.Message);
        Assert.True(refused.Place.Column == name, refused.Message);
        Assert.InRange(Refused(CsvSource.FromText($"{name},y\n1,2\n") with { Options = Comma }, new ReadOptions { Targets = ["z"] }).Message.Length, 20, 1000);
    }

    [Fact]
    public void OnlyNamesThatCanBeWrittenAreOffered()
    {
        Assert.Contains("ReadOptions.Features \"a,b\"", Refused(CsvSource.FromText("a,t,b,y\n1,word,2,3\n")).Advice);
        Assert.Contains("ReadOptions.Features '\"a,c\",b'", Refused(CsvSource.FromText("\"a,c\",t,b,y\n1,word,2,3\n")).Advice);
        Assert.DoesNotContain("such as", Refused(CsvSource.FromText("a\u001b,t,b,y\n1,word,2,3\n")).Advice);
        Assert.DoesNotContain("such as", Refused(CsvSource.FromText($"{new string('a', 50)},t,b,y\n1,word,2,3\n")).Advice);
    }

    [Fact]
    public void AnUnquotedCommentIsHintedAt()
    {
        Assert.Contains("CsvOptions.Comment", Refused(CsvSource.FromText("x,y\n# a comment\n1,2\n")).Advice);
        Assert.Contains("CsvOptions.Comment", Refused(CsvSource.FromText("x,y\n#a,b\n1,2\n")).Advice);
    }

    [SkippableFact]
    public void TextFromAPipe()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no mkfifo.");
        var pipe = _folder.Write("pipe", "");
        File.Delete(pipe);
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
            made.WaitForExit();
        var write = Task.Run(() => File.WriteAllText(pipe, "x,y\n1,2\n3,4\n"));
        Assert.Equal(2, DatasetReader.Read<double>(new CsvSource(pipe), Y).Data.Count);
        write.GetAwaiter().GetResult();
    }

    public void Dispose() => _folder.Dispose();

    sealed class Cancelling(CancellationTokenSource source) : IProgress<ReadProgress>
    {
        int _reports;

        // The text is short: what comes after its end is reported last.
        public void Report(ReadProgress value)
        {
            if (++_reports == 2)
                source.Cancel();
        }
    }
}
