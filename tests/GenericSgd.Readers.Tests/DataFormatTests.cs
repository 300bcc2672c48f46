using System.Text;

namespace GenericSgd.Readers.Tests;

/// <summary>Each kind of bad input: where, what, and what to do.</summary>
public sealed class DataFormatTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    static readonly CsvOptions Commented = new() { Comment = '#' };

    static ReadOptions Options(params string[] features) => new() { Targets = ["y"], Features = features.Length > 0 ? [.. features] : null };

    static DataFormatException Refused(CsvSource source, ReadOptions? options = null) =>
        Assert.Throws<DataFormatException>(() => DatasetReader.Read<double>(source, options ?? Options()));

    static DataFormatException Refused(string text, ReadOptions? options = null, CsvOptions? csv = null) =>
        Refused(CsvSource.FromText(text, "bad.csv") with { Options = csv ?? new() }, options);

    [Fact]
    public void AFileThatIsNotThere()
    {
        var path = _folder.Write("housing.csv", "x,y\n1,2\n");
        var wrong = path.Replace("housing", "houssing");
        var refused = Refused(new CsvSource(wrong));
        Assert.Equal($"{wrong}: There is no such file. Did you mean \"housing.csv\"?", refused.Message);
        Assert.Contains("no such folder", Refused(new CsvSource(Path.Combine(Path.GetDirectoryName(path)!, "nowhere", "x.csv"))).Advice);
    }

    [Fact]
    public void AFolder() => Assert.Contains("This is a folder", Refused(new CsvSource(Path.GetDirectoryName(_folder.Write("x.csv", ""))!)).Problem);

    [Fact]
    public void AnEmptyFile()
    {
        Assert.Contains("The file is empty", Refused(new CsvSource(_folder.Write("empty.csv", ""))).Problem);
        Assert.Contains("The file is empty", Refused(new CsvSource(_folder.Write("mark.csv", "\uFEFF"))).Problem);
        Assert.Contains("The file is empty", Refused(new CsvSource(_folder.Write("empty.csv.gz", TemporaryFolder.Gzip("")))).Problem);
        Assert.Contains("only blank lines or comments", Refused("\n# nothing\n\n", csv: Commented).Problem);
    }

    [Theory]
    [InlineData("x,y")]
    [InlineData("x,y\n")]
    [InlineData("# c\nx,y\n\n# d\n")]
    public void AHeaderAlone(string text) => Assert.Equal("There is a header but no row of data.", Refused(text, csv: Commented).Problem);

    [Theory]
    [InlineData("x,y,z\n1,2,3\n4,5\n", 3, 2, 3)]
    [InlineData("x,y\n1,2\n3,4,5\n", 3, 3)]
    [InlineData("x,y\n1,2\n3\n", 3, 1)]
    [InlineData("x,y\n1,2\n3,4,\n", 3, 3)]
    [InlineData("\n#c\nx,y\r\n\"1\",2\n\n,,\n", 6, 3)]
    [InlineData("1,2\n3,4,5\n", 2, 3)]
    public void ARaggedRow(string text, int line, int found, int expected = 2)
    {
        var refused = Refused(text, text.StartsWith('1') ? new ReadOptions { Targets = ["x1"] } : null, Commented);
        Assert.Equal(line, refused.Place.Line);
        var from = text.StartsWith('1') ? "the first row" : "the header";
        Assert.Equal($"The row has {found} field{(found == 1 ? "" : "s")}, but {from} has {expected} (separator \",\").", refused.Problem);
        Assert.Equal(
            found > expected
                ? "A field that holds the separator must be in quotes; a separator at the end of a row begins one more field."
                : "A missing value needs its separators too.",
            refused.Advice);
    }

    [Fact]
    public void LinesInsideQuotesCommentsAndBlankLinesCount()
    {
        const string Text = "# one\r\n\r\n\"x\",note,y\r\n1,\"two\r\nlines, \"\"quoted\"\"\r\nand three\",2\r\n# seven\r\n\r\n1,b,2\r\nbad,b,2\r\n";
        Assert.Equal(10, Refused(Text, Options("x"), Commented).Place.Line);
        Assert.Equal(10, Refused(Text.Replace("\r\n", "\n"), Options("x"), Commented).Place.Line);
        Assert.Equal(10, Refused(Text.Replace("\r\n", "\r"), Options("x"), Commented).Place.Line);
    }

    [Fact]
    public void LinesAreCountedAcrossBlocks()
    {
        var text = new StringBuilder("x,note,y\n");
        for (var row = 0; row < 10_000; row++)
            text.Append("1,\"a long note that\ngoes on\",2\n# comment\n\n");
        Assert.Equal(40_002, Refused(text.Append("bad,,2\n").ToString(), Options("x"), Commented).Place.Line);
    }

    [Fact]
    public void TextInANumberColumn()
    {
        var refused = Refused("x,y\n1,2\n3,4\nfive,6\n");
        Assert.Equal("bad.csv, line 4, column \"x\": \"five\" is not a number. Correct it, or empty the field so that it counts as missing.", refused.Message);
        Assert.StartsWith("Correct it", Refused("x,y\nfive,6\n7,8\n").Advice);
    }

    [Fact]
    public void AColumnOfTextIsToBeLeftOut()
    {
        var refused = Refused("a,where,b,y\n1,NEAR BAY,2,3\n1,INLAND,2,3\n");
        Assert.Equal((2, "where"), (refused.Place.Line, refused.Place.Column));
        Assert.StartsWith("The column holds text: leave it out by choosing the features, such as ReadOptions.Features \"a,b\".", refused.Advice);
        Assert.Contains("the target of this cost has to be a number", Refused("x,y\n1,red\n2,blue\n").Advice);
    }

    [Fact]
    public void AnUnknownColumnAndTheNearestName()
    {
        var refused = Refused("rooms,median_house_value\n1,2\n", new ReadOptions { Targets = ["median_hose_value"] });
        Assert.Equal(1, refused.Place.Line);
        Assert.Equal(
            "There is no column \"median_hose_value\". Did you mean \"median_house_value\"? The columns are rooms, median_house_value.",
            $"{refused.Problem} {refused.Advice}");
        Assert.DoesNotContain("Did you mean", Refused("rooms,beds\n1,2\n").Advice);
        Assert.Contains("Did you mean \"Y\"", Refused("x,Y\n1,2\n").Advice);
    }

    [Fact]
    public void AWrongSeparatorIsSuspected()
    {
        var refused = Refused("x;y\n1;2\n", csv: new CsvOptions { Separator = ',' });
        Assert.Contains("Only one column was found, named \"x;y\": is \",\" the separator?", refused.Advice);
        Assert.Contains("Only one column", Refused("y\n1\n").Advice);
    }

    [Fact]
    public void AHeaderThatWasTakenForData()
    {
        Assert.Contains("CsvOptions.HasHeader", Refused("x,2020\n1,2\n", new ReadOptions { Targets = ["2020"] }).Advice);
        Assert.Contains("CsvOptions.HasHeader", Refused("x,2020\n1,2\n", new ReadOptions { Targets = ["x2"] }).Advice);
        Assert.DoesNotContain("CsvOptions.HasHeader", Refused("x,2020\ny,2\n", new ReadOptions { Targets = ["x2"] }).Advice);
    }

    [Fact]
    public void TwoColumnsOfOneName()
    {
        var refused = Refused("# c\nx,y,x\n1,2,3\n", csv: Commented);
        Assert.Equal("bad.csv, line 2, column \"x\": Columns 1 and 3 have the same name. Rename one of them.", refused.Message);
    }

    [Fact]
    public void ColumnsChosenTwice()
    {
        Assert.Contains("as a feature and as a target", Refused("x,y\n1,2\n", Options("x", "y")).Problem);
        Assert.Contains("chosen twice", Refused("x,y\n1,2\n", Options("x", "x")).Problem);
    }

    [Theory]
    [InlineData("x,y\n1,2\n\"3,4\n5,6\n", 3)]
    [InlineData("\"x,y\n1,2\n", 1)]
    public void AQuotedFieldThatIsNotClosed(string text, int line)
    {
        var refused = Refused(text);
        Assert.Equal(line, refused.Place.Line);
        Assert.Contains("opens a quote that is not closed", refused.Problem);
    }

    [Fact]
    public void AQuotedFieldThatIsNotClosedInALongFile()
    {
        var refused = Refused("x,y\n1,2\n\"3,4\n" + new string('1', 17_000_000));
        Assert.Equal(3, refused.Place.Line);
        Assert.Contains("longer than 16 million characters", refused.Problem);
    }

    [Fact]
    public void ASeparatorThatIsNone() =>
        Assert.Equal("Separator", Assert.Throws<ArgumentOutOfRangeException>(() => new CsvOptions { Separator = 'x' }).ParamName);

    /// <summary>The quote may be said after the separator, so they are compared when the text is read.</summary>
    [Fact]
    public void ASeparatorThatIsTheQuote() => Assert.Equal("Separator", Assert.Throws<ArgumentException>(() =>
        DatasetReader.Read<double>(CsvSource.FromText("x,y\n1,2\n") with { Options = new() { Separator = '\'', Quote = '\'' } }, Options())).ParamName);

    [Fact]
    public void TextAfterAClosingQuote()
    {
        var refused = Refused("x,y\n1,2\n\"3\"4,5\n");
        Assert.Equal(3, refused.Place.Line);
        Assert.Contains("more text after the closing quote of field 1", refused.Problem);
    }

    [Fact]
    public void BytesThatAreNotUtf8()
    {
        var refused = Refused(new CsvSource(_folder.Write("latin.csv", Encoding.Latin1.GetBytes("x,y\n1,2\n3,4\ngrün,5\n"))));
        Assert.Equal(4, refused.Place.Line);
        Assert.Contains("0xFC at offset 14", refused.Problem);
        byte[] wide = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("x,y\n1,2\n")];
        Assert.Contains("UTF-16", Refused(new CsvSource(_folder.Write("wide.csv", wide))).Problem);
    }

    [Fact]
    public void BytesThatAreNotUtf8FarInside()
    {
        var good = string.Concat(Enumerable.Repeat("1,2,äöü€\n", 30_000));
        var refused = Refused(new CsvSource(_folder.Write("far.csv", [.. Encoding.UTF8.GetBytes("x,y,z\n" + good), 0xC3, 0x28, (byte)'\n'])), Options("x"));
        Assert.Equal(30_002, refused.Place.Line);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99999)]
    public void APackedFileThatIsCutOff(double fraction)
    {
        var packed = TemporaryFolder.Gzip(LongText());
        Assert.Contains("damaged or cut off", Refused(new CsvSource(_folder.Write("cut.csv.gz", packed[..(int)(packed.Length * fraction)]))).Problem);
        byte[] two = [.. TemporaryFolder.Gzip("x,y\n1,2\n# "), .. packed[..(int)(packed.Length * fraction)]];
        Assert.Contains("damaged or cut off", Refused(new CsvSource(_folder.Write("two.csv.gz", two)) { Options = Commented }).Problem);
    }

    [Fact]
    public void APackedFileThatIsNone() => Assert.Contains("damaged or cut off", Refused(new CsvSource(_folder.Write("plain.csv.gz", "x,y\n1,2\n"))).Problem);

    [Fact]
    public void PackedFilesOneAfterTheOtherAreOneFile()
    {
        byte[] packed = [.. TemporaryFolder.Gzip("x,y\n"), .. TemporaryFolder.Gzip("1,2\n3,"), .. TemporaryFolder.Gzip("4\n")];
        Assert.Equal(2, DatasetReader.Read<double>(new CsvSource(_folder.Write("parts.csv.gz", packed)), Options()).Data.Count);
    }

    // The name in the second header looks like the begin of a third member, which it is not.
    [Fact]
    public void APackedFileWhoseNameLooksLikeAMemberIsWhole()
    {
        var member = TemporaryFolder.Gzip("3,4\n");
        byte[] named = [.. member[..3], 8, .. member[4..10], 0x1F, 0x8B, 0x08, (byte)'x', 0, .. member[10..]];
        byte[] packed = [.. TemporaryFolder.Gzip("x,y\n1,2\n# a longer piece\n"), .. named];
        Assert.Equal(2, DatasetReader.Read<double>(new CsvSource(_folder.Write("named.csv.gz", packed)) { Options = Commented }, Options()).Data.Count);
        Assert.Contains("damaged or cut off", Refused(new CsvSource(_folder.Write("cut.csv.gz", packed[..^5])) { Options = Commented }).Problem);
    }

    static string LongText() => "x,y\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i * 7919 % 104_729},{i}\n"));

    [Fact]
    public void ReadingCanBeWatchedAndCancelled()
    {
        var path = _folder.Write("long.csv", "x,y\n" + string.Concat(Enumerable.Repeat("1,2\n", 100_000)));
        var seen = new Watcher();
        Assert.Equal(100_000, DatasetReader.Read<double>(new CsvSource(path), Options(), seen).Data.Count);
        Assert.Equal(new ReadProgress(400_004, 400_004), seen.Last);
        Assert.True(seen.Count > 3);

        using var cancel = new CancellationTokenSource();
        var cancelling = new Watcher { OnReport = cancel.Cancel };
        Assert.Throws<OperationCanceledException>(() => DatasetReader.Read<double>(new CsvSource(path), Options(), cancelling, cancel.Token));
    }

    public void Dispose() => _folder.Dispose();

    sealed class Watcher : IProgress<ReadProgress>
    {
        internal ReadProgress Last { get; set; }

        internal int Count { get; set; }

        internal Action? OnReport { get; init; }

        public void Report(ReadProgress value)
        {
            Last = value;
            Count++;
            OnReport?.Invoke();
        }
    }
}
