using System.Data;

namespace GenericSgd.Readers.Tests;

/// <summary>Anything that is a DbDataReader becomes a data set.</summary>
public class DbDataReaderTests
{
    static ReadResult<T> Read<T>(DataTable table, MissingValues missing = MissingValues.Refuse)
        where T : System.Numerics.INumber<T> =>
        DatasetReader.Read<T>(table.CreateDataReader(), new ReadOptions { Targets = ["y"], Missing = missing });

    static DataTable Table(params (string Name, Type Type)[] columns)
    {
        var table = new DataTable();
        foreach (var (name, type) in columns)
            table.Columns.Add(name, type);
        return table;
    }

    static DataTable OneValue(object value)
    {
        var table = Table(("x", value.GetType()), ("y", typeof(int)));
        table.Rows.Add(value, 1);
        return table;
    }

    static T One<T>(object value)
        where T : System.Numerics.INumber<T> => Read<T>(OneValue(value)).Data.Features[0, 0];

    [Fact]
    public void TypedColumnsGoExactlyToTheNumberType()
    {
        Assert.Equal(0.1234567890123456789012345678m, One<decimal>(0.1234567890123456789012345678m));
        // The runtime's own cast from double to decimal keeps 15 digits.
        Assert.Equal(0.3000000000000000444089209850m, One<decimal>(0.1 + 0.2));
        Assert.Equal(0.1, One<double>(0.1m));
        Assert.Equal(9007199254740993m, One<decimal>(9007199254740993L));
        Assert.Equal((Half)0.1f, One<Half>(0.1f));
        Assert.Equal(0.1m, One<decimal>("0.1"));
        Assert.Equal(1f, One<float>(true));
        Assert.Equal(200.0, One<double>((byte)200));
        Assert.Equal(65000.0, One<double>((ushort)65000));
        Assert.Equal(-3m, One<decimal>((short)-3));
        Assert.Equal(18446744073709551615m, One<decimal>(ulong.MaxValue));
    }

    [Fact]
    public void ColumnsAreFoundByName()
    {
        var table = Table(("y", typeof(int)), ("x", typeof(double)));
        table.Rows.Add(1, 2.5);
        var result = Read<float>(table);
        Assert.Equal(2.5f, result.Data.Features[0, 0]);
        Assert.Equal(1f, result.Data.Targets[0, 0]);
        Assert.Null(result.Summary.Separator);
    }

    [Fact]
    public void NullIsMissing()
    {
        var table = Table(("x", typeof(decimal)), ("y", typeof(int)));
        table.Rows.Add(1m, 1);
        table.Rows.Add(DBNull.Value, 2);
        table.Rows.Add(3m, 3);
        var refused = Assert.Throws<DataFormatException>(() => Read<decimal>(table));
        Assert.StartsWith("data reader, row 2, column \"x\": The value is missing.", refused.Message);
        Assert.Equal(2, Read<decimal>(table, MissingValues.Drop).Data.Count);
        Assert.Equal(2m, Read<decimal>(table, MissingValues.Mean).Data.Features[1, 0]);
    }

    [Fact]
    public void WhatIsNoFiniteNumberOfTheTypeIsRefused()
    {
        Assert.Contains("65504", Assert.Throws<DataFormatException>(() => One<Half>(452600)).Problem);
        Assert.Contains("too large for decimal", Assert.Throws<DataFormatException>(() => One<decimal>(1e30)).Problem);
        Assert.Contains("not a number to learn from", Assert.Throws<DataFormatException>(() => One<double>(double.NaN)).Problem);
        Assert.Contains("not a finite number", Assert.Throws<DataFormatException>(() => One<decimal>(float.NegativeInfinity)).Problem);
        Assert.Contains("is not a number", Assert.Throws<DataFormatException>(() => One<double>(new DateTime(2024, 1, 2))).Problem);
        Assert.Contains("is not a number", Assert.Throws<DataFormatException>(() => One<double>("red")).Problem);
        Assert.Equal(1, Read<Half>(OneValue(1e-9)).Summary.BecameZero);
    }

    [Fact]
    public void NoRowsOrAnUnknownColumn()
    {
        var table = Table(("x", typeof(double)), ("y", typeof(double)));
        Assert.Contains("no rows", Assert.Throws<DataFormatException>(() => Read<double>(table)).Problem);
        Assert.Contains("Did you mean \"y\"", Assert.Throws<DataFormatException>(
            () => DatasetReader.Read<double>(table.CreateDataReader(), new ReadOptions { Targets = ["Y"] })).Advice);
    }
}
