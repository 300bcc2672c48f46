namespace GenericSgd.Readers.Tests;

/// <summary>Target columns that name classes.</summary>
public class ClassTargetTests
{
    static ReadResult<T> Read<T>(string labels, TargetKind kind = TargetKind.Class, MissingValues missing = MissingValues.Refuse)
        where T : System.Numerics.INumber<T> => DatasetReader.Read<T>(
        CsvSource.FromText("x,y\n" + string.Concat(labels.Split(' ').Select(label => $"1,{label}\n"))),
        new ReadOptions { Targets = ["y"], TargetKind = kind, Missing = missing });

    static T[] Targets<T>(ReadResult<T> read)
        where T : System.Numerics.INumber<T> => [.. Enumerable.Range(0, read.Data.Count).Select(row => read.Data.Targets[row, 0])];

    [Fact]
    public void WordsAreInTheOrderOfTheirCharacters()
    {
        var read = Read<decimal>("pear Apple fig pear apple");
        Assert.Equal(["Apple", "apple", "fig", "pear"], read.ClassNames);
        Assert.Equal([3m, 0m, 2m, 3m, 1m], Targets(read));
    }

    [Fact]
    public void NumbersAreInTheOrderOfTheirSize()
    {
        var read = Read<Half>("10 9 -1 10");
        Assert.Equal(["-1", "9", "10"], read.ClassNames);
        Assert.Equal([(Half)2, (Half)1, (Half)0, (Half)2], Targets(read));
    }

    [Fact]
    public void TheOrderOfTheRowsDoesNotMatter() => Assert.Equal(Read<float>("b a c").ClassNames, Read<float>("c b a").ClassNames);

    [Fact]
    public void NumbersStayNumbersWhereBothAreAllowed()
    {
        var read = Read<double>("0 0.25 1", TargetKind.NumberOrClass);
        Assert.Empty(read.ClassNames);
        Assert.Equal([0, 0.25, 1], Targets(read));
    }

    [Fact]
    public void OneWordMakesTheColumnClasses()
    {
        var read = Read<double>("0 one 0", TargetKind.NumberOrClass);
        Assert.Equal(["0", "one"], read.ClassNames);
        Assert.Equal([0d, 1d, 0d], Targets(read));
    }

    [Theory]
    [InlineData("2 4 2 4", "2|4", 0, 1)]
    [InlineData("1 -1 1 -1", "-1|1", 1, 0)]
    [InlineData("0 1.0 0.0 1", "0|1.0", 0, 1)]
    [InlineData("yes no yes no", "no|yes", 1, 0)]
    [InlineData("0.1 0.9 0.10 9e-1", "0.1|0.9", 0, 1)]
    public void TwoValuesAreTwoClasses(string labels, string names, double first, double second)
    {
        var read = Read<double>(labels, TargetKind.TwoClasses);
        Assert.Equal(names.Split('|'), read.ClassNames);
        Assert.Equal([first, second, first, second], Targets(read));
        Assert.Equal([2 * first - 1, 2 * second - 1, 2 * first - 1, 2 * second - 1], Targets(Read<double>(labels, TargetKind.TwoSigns)));
    }

    [Theory]
    [InlineData("0 0.25 1")]
    [InlineData("1 2 3")]
    [InlineData("1 1 1")]
    public void OtherNumbersStayAsTheyAre(string labels)
    {
        var read = Read<double>(labels, TargetKind.TwoClasses);
        Assert.Empty(read.ClassNames);
        Assert.Equal(labels.Split(' ').Select(double.Parse), Targets(read));
    }

    [Fact]
    public void RowsWithoutAClassAreDroppedOrRefused()
    {
        var read = Read<double>("b NA a", missing: MissingValues.Drop);
        Assert.Equal([1d, 0d], Targets(read));
        Assert.Equal(3, read.Summary.FirstDropped[0].Line);
        Assert.Contains("line 3", Assert.Throws<DataFormatException>(() => Read<double>("b NA a")).Message);
    }

    [Fact]
    public void OneClassAloneIsRefused() => Assert.Contains("\"a\"", Assert.Throws<DataFormatException>(() => Read<double>("a a")).Message);

    [Fact]
    public void ADataReaderNamesClassesToo()
    {
        using var table = new System.Data.DataTable();
        table.Columns.Add("x", typeof(double));
        table.Columns.Add("y", typeof(string));
        table.Rows.Add(1.5, "no");
        table.Rows.Add(2.5, "yes");
        using var reader = table.CreateDataReader();
        var read = DatasetReader.Read<double>(reader, new ReadOptions { Targets = ["y"], TargetKind = TargetKind.Class });
        Assert.Equal(["no", "yes"], read.ClassNames);
        Assert.Equal([0d, 1d], Targets(read));
    }
}
