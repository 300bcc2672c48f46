using System.Data;

namespace GenericSgd.Readers.Tests;

/// <summary>Every message as a whole: the place, what is wrong, and what to do.</summary>
public sealed class MessageTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    static readonly ReadOptions Y = new() { Targets = ["y"] };

    static string Of<T>(string text, ReadOptions? options = null, CsvOptions? csv = null)
        where T : System.Numerics.INumber<T> =>
        Assert.Throws<DataFormatException>(() => DatasetReader.Read<T>(CsvSource.FromText(text, "f") with { Options = csv ?? new() }, options ?? Y)).Message;

    static string OfFile(string path) => Assert.Throws<DataFormatException>(() => DatasetReader.Read<double>(new CsvSource(path), Y)).Message;

    [Theory]
    [InlineData("x,y\n,2\n",
        "f, line 2, column \"x\": The value is missing. Fill it in, or ask for such rows to be dropped or for the mean of the column (ReadOptions.Missing).")]
    [InlineData("x,y\nNA,2\n",
        "f, line 2, column \"x\": The value is missing (\"NA\"). Fill it in, or ask for such rows to be dropped or for the mean of the column (ReadOptions.Missing).")]
    [InlineData("x,y\nnan,2\n",
        "f, line 2, column \"x\": \"nan\" is not a number to learn from. If it stands for a missing value, empty the field or write one of CsvOptions.MissingMarks.")]
    [InlineData("x,y\ninf,2\n", "f, line 2, column \"x\": \"inf\" is not a finite number. Correct the value or remove the row.")]
    [InlineData("x,y\n1e400,2\n",
        "f, line 2, column \"x\": 1e400 is too large for double, whose largest number is 1.7976931348623157E+308. Rescale the column.")]
    [InlineData("x,y\n\"1,5\",2\n",
        "f, line 2, column \"x\": \"1,5\" is not a number. Numbers are written with a point as decimal sign, and without signs between thousands.")]
    [InlineData("x,y\nbad,3\n1,2\n", "f, line 2, column \"x\": \"bad\" is not a number. Correct it, or empty the field so that it counts as missing.")]
    [InlineData("a,b,y\nred,1,2\n",
        "f, line 2, column \"a\": \"red\" is not a number. The column holds text: leave it out by choosing the features, such as ReadOptions.Features \"b\".")]
    [InlineData("a,\"b,c\",\"d\"\"e\",y\nred,1,2,3\n",
        "f, line 2, column \"a\": \"red\" is not a number. The column holds text: leave it out by choosing the features, such as ReadOptions.Features '\"b,c\",\"d\"\"e\"'.")]
    [InlineData("a,y\nred,2\n",
        "f, line 2, column \"a\": \"red\" is not a number. The column holds text: leave it out by choosing the features (ReadOptions.Features).")]
    [InlineData("a,y\n1,2\n#3,4\n",
        "f, line 3, column \"a\": \"#3\" is not a number. Correct it, or empty the field so that it counts as missing. If lines that begin with # are comments, say so (CsvOptions.Comment).")]
    [InlineData("x,y\n1,red\n2,blue\n",
        "f, line 2, column \"y\": \"red\" is not a number. The column holds text, but the target of this cost has to be a number. To learn classes take SoftmaxCrossEntropyFromLogits and as many outputs as there are classes.")]
    [InlineData("x,y\n1,\0\n",
        "f, line 2: The text holds a character with the number 0, which is no text. The file is damaged, of another kind, or UTF-16; save it as UTF-8.")]
    [InlineData("x,y\n1,\"2\n", "f, line 2: Field 2 of the row that begins here opens a quote that is not closed. Close it, or write a quote inside quotes twice.")]
    [InlineData("x,y\n1,\"2\"z\n", "f, line 2: There is more text after the closing quote of field 2. Write a quote inside quotes twice.")]
    [InlineData("x,y\n1,2\n# c\n",
        "f, line 3: The row has 1 field, but the header has 2 (separator \",\"). If lines that begin with # are comments, say so (CsvOptions.Comment).")]
    [InlineData("", "f: The file is empty.")]
    [InlineData("\n\n", "f: The file has no rows, only blank lines.")]
    [InlineData("x,y\n", "f, line 1: There is a header but no row of data.")]
    [InlineData("x,z\n1,2\n", "f, line 1: There is no column \"y\". The columns are x, z.")]
    [InlineData("x,yy\n1,2\n", "f, line 1: There is no column \"y\". Did you mean \"yy\"? The columns are x, yy.")]
    public void OfAFile(string text, string message) => Assert.Equal(message, Of<double>(text));

    [Fact]
    public void OfTheColumnsThatAreChosen()
    {
        Assert.Equal("f, line 1, column \"y\": The column is chosen as a feature and as a target. Leave it out of one of the two.",
            Of<double>("x,y\n1,2\n", Y with { Features = ["x", "y"] }));
        Assert.Equal("f, line 1, column \"x\": The column is chosen as a feature and as the weight. Leave it out of one of the two.",
            Of<double>("x,y\n1,2\n", Y with { Features = ["x"], Weights = "x" }));
        Assert.Equal("f, line 1, column \"y\": The column is chosen as a target and as the weight. Leave it out of one of the two.",
            Of<double>("x,y\n1,2\n", Y with { Weights = "y" }));
        Assert.Equal("f, line 1, column \"x\": The column is chosen twice. Name it once.", Of<double>("x,y\n1,2\n", Y with { Features = ["x", "x"] }));
        Assert.StartsWith("f, line 1: No column is left to be a feature. Only one column was found, named \"y\": is ", Of<double>("y\n1\n"), StringComparison.Ordinal);
        Assert.Equal("f, line 1: No column is left to be a feature.", Of<double>("x,y\n1,2\n", new ReadOptions { Targets = ["x", "y"] }));
        Assert.Equal(
            "f, line 1: There is no column \"z\". The columns are x1, x2. The first row was taken as data, since a number stands in it; if it is a header, say so (CsvOptions.HasHeader).",
            Of<double>("1,2\n", new ReadOptions { Targets = ["z"] }));
    }

    [Fact]
    public void OfWeights()
    {
        var weighted = Y with { Weights = "w" };
        Assert.Equal("f, line 2, column \"w\": The weight of a row is at least 0, not -1. Correct it, or name another column of weights.",
            Of<double>("x,w,y\n1,-1,2\n", weighted));
        Assert.Equal("f, line 1, column \"w\": All weights are 0: no row would count. Name another column of weights, or none.",
            Of<double>("x,w,y\n1,0,2\n2,0,3\n", weighted));
    }

    [Fact]
    public void OfMissingValuesAndClasses()
    {
        Assert.Equal(
            "f, line 1: Every row has a missing value; the first: f, line 3, column \"x\". Leave out the column that is empty, or take the mean.",
            Of<double>("x,y\n\n,2\n,3\n", Y with { Missing = MissingValues.Drop }));
        Assert.Equal("f, line 1, column \"z\": The column has no value in any row, so it has no mean. Leave it out.",
            Of<double>("x,z,y\n1,,2\n", Y with { Missing = MissingValues.Mean }));
        Assert.Equal("f, line 1, column \"y\": Every row is of the class \"a\". There is nothing to tell apart: add rows of another class.",
            Of<double>("x,y\n1,a\n2,a\n", Y with { TargetKind = TargetKind.Class }));
        Assert.Equal("f, line 1, column \"y\": 1e9 is too large for half. Take a number type with a wider range.",
            Of<Half>("x,y\n1,1\n2,2\n3,1e9\n", Y with { TargetKind = TargetKind.TwoClasses }));
        Assert.Equal("Classes stand in one target column; the options name 2. (Parameter 'options')", Assert.Throws<ArgumentException>(() =>
            DatasetReader.Read<double>(CsvSource.FromText("x,y\n1,2\n"), new() { Targets = ["x", "y"], TargetKind = TargetKind.Class })).Message);
        Assert.Equal("There is no mean of no rows. (Parameter 'rows')", Assert.Throws<ArgumentException>(() =>
            DatasetReader.Read<double>(CsvSource.FromText("x,y\n1,2\n"), Y).WithMeansOf([])).Message);
        Assert.Equal(
            "The column \"x\" has no value in any of the 1 rows that its mean is to be of. Leave it out, or take other rows. (Parameter 'rows')",
            Assert.Throws<ArgumentException>(() =>
                DatasetReader.Read<double>(CsvSource.FromText("x,y\n1,2\n,3\n"), Y with { Missing = MissingValues.Mean }).WithMeansOf([1])).Message);
    }

    [Fact]
    public void WhatTheSummarySaysOfColumns()
    {
        static ReadResult<double> Read(string text, ReadOptions options) => DatasetReader.Read<double>(CsvSource.FromText(text), options);
        Assert.Equal(["c"], Read("c,x,y\n5,1,2\n5,2,3\n", Y).Summary.ConstantFeatures);
        Assert.Equal(["c", "x"], Read("c,x,y\n5,1,2\n5,1,3\n", Y).Summary.ConstantFeatures);
        Assert.Empty(Read("c,x,y\n5,1,2\n", Y).Summary.ConstantFeatures);
        Assert.Equal(["1", "a"], Read("x,y\n1,1\n2,a\n", Y with { TargetKind = TargetKind.TwoClasses }).ClassNames);
        Assert.Equal(["1", "2"], Read("x,y\n1,1\n2,2\n3,1.0\n", Y with { TargetKind = TargetKind.TwoClasses }).ClassNames);
        Assert.Equal(["2", "10"], Read("x,y\n1,10\n2,2\n", Y with { TargetKind = TargetKind.Class }).ClassNames);
        Assert.Equal(["10", "2", "b"], Read("x,y\n1,b\n2,2\n3,10\n", Y with { TargetKind = TargetKind.Class }).ClassNames);
    }

    [Fact]
    public void OfRangesAndSeparators()
    {
        Assert.Equal(
            "f, line 2, column \"x\": 70000 is too large for half, whose largest number is 65504. Take a number type with a wider range (double has the widest), or rescale the column.",
            Of<Half>("x,y\n70000,2\n"));
        Assert.Equal(
            "f, line 2, column \"x\": 1e39 is too large for float, whose largest number is 3.4028235E+38. Take a number type with a wider range (double has the widest), or rescale the column.",
            Of<float>("x,y\n1e39,2\n"));
        Assert.Equal("f: The file has no rows, only blank lines or comments.", Of<double>("\n# c\n", csv: new() { Comment = '#' }));
        Assert.Equal("\",\" cannot separate fields: it is the quote. (Parameter 'Separator')", Assert.Throws<ArgumentException>(() =>
            DatasetReader.Read<double>(CsvSource.FromText("x,y\n1,2\n") with { Options = new() { Separator = ',', Quote = ',' } }, Y)).Message);
        Assert.Equal("f, line 2: The row has 3 fields, but the header has 2 (separator tab). "
            + "A field that holds the separator must be in quotes; a separator at the end of a row begins one more field.", Of<double>("x\ty\n1\t2\t3\n"));
    }

    [Fact]
    public void OfChunks()
    {
        static string Refused(ReadOptions options) =>
            Assert.Throws<ArgumentException>(() => DatasetReader.Chunks<double>(CsvSource.FromText("x,y\n1,2\n"), options)).Message;
        Assert.Equal("The names of all classes are known only when all rows are read. Give the numbers of the classes. (Parameter 'options')",
            Refused(Y with { TargetKind = TargetKind.Class }));
        Assert.Equal("The mean of a column is known only when all rows are read. Drop rows with missing values, or fill them in before. (Parameter 'options')",
            Refused(Y with { Missing = MissingValues.Mean }));
        Assert.Equal("rows", Assert.Throws<ArgumentOutOfRangeException>(() => DatasetReader.Chunks<double>(CsvSource.FromText("x,y\n1,2\n"), Y, rows: 0)).ParamName);
    }

    [Fact]
    public void OfFiles()
    {
        var folder = Path.GetDirectoryName(_folder.Write("x.csv", "x,y\n1,2\n"))!;
        Assert.Equal($"{folder}: This is a folder, not a file. Name a file in it.", OfFile(folder));
        var (nowhere, other) = (Path.Combine(folder, "none", "x.csv"), Path.Combine(folder, "something-else"));
        Assert.Equal($"{nowhere}: There is no such file. There is no such folder either.", OfFile(nowhere));
        Assert.Equal($"{other}: There is no such file. Look at the spelling and at the folder.", OfFile(other));
    }

    [Fact]
    public void OfBytes()
    {
        string Bytes(string name, params byte[] bytes)
        {
            var path = _folder.Write(name, "");
            File.WriteAllBytes(path, bytes);
            return path;
        }

        var latin = Bytes("latin.csv", [.. "x,y\n1,"u8, 0xE9, .. "\n"u8]);
        Assert.Equal(
            $"{latin}, line 2: The byte 0xE9 at offset 6 is not valid in UTF-8. Save the file as UTF-8; it may have been saved in an older encoding such as Latin-1.",
            OfFile(latin));
        var half = Bytes("half.csv", [.. "x,y\n1,"u8, 0xC3]);
        Assert.Equal(
            $"{half}, line 2: The byte 0xC3 at offset 6 is not valid in UTF-8. Save the file as UTF-8; it may have been saved in an older encoding such as Latin-1.",
            OfFile(half));
        var wide = Bytes("wide.csv", 0xFF, 0xFE, (byte)'x', 0);
        Assert.Equal($"{wide}, line 1: The file is UTF-16, not UTF-8. Save it as UTF-8.", OfFile(wide));
        var cut = Bytes("cut.csv.gz", TemporaryFolder.Gzip("x,y\n1,2\n")[..^1]);
        Assert.Equal($"{cut}: The packed file is damaged or cut off: its end is missing. Fetch it anew, or unpack it and look.", OfFile(cut));
    }

    [Fact]
    public void OfADataReader()
    {
        static string Of(string name, params object[] values)
        {
            var table = new DataTable();
            table.Columns.Add(name, typeof(object));
            table.Columns.Add("y", typeof(int));
            foreach (var value in values)
                table.Rows.Add(value, 1);
            return Assert.Throws<DataFormatException>(() => DatasetReader.Read<double>(table.CreateDataReader(), Y)).Message;
        }

        Assert.Equal("data reader: There are no rows.", Of("x"));
        Assert.Equal("data reader, column \"a\\ud800\": The name holds half of a character. Rename the column in the query.", Of("a\ud800", 1));
        Assert.Equal("data reader, row 2, column \"x\": \"inf\" is not a finite number. Correct the value or remove the row.", Of("x", 1, "inf"));
        Assert.Equal("data reader, row 1, column \"x\": \"#1\" is not a number. The column holds text: leave it out by choosing the features (ReadOptions.Features).",
            Of("x", "#1"));
    }

    public void Dispose() => _folder.Dispose();
}
